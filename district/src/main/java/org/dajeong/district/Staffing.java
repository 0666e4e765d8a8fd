package org.dajeong.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Who answers where: the roster of every department in every quarter.
///
/// On 1 January and 1 July three people in ten change places. Someone who moves starts anew: his
/// effect belongs to him in that department, and is drawn again in the next.
final class Staffing {

    private static final double MOVING_SHARE = 0.3;
    private static final int STAFF_MIN = 17;
    private static final int STAFF_MAX = 21;

    /// One person in one department.
    ///
    /// @param effect in points of the score
    record Stint(int unit, int person, double effect) {}

    private final Draws draws;
    private final double sd;
    private final List<Stint> stints = new ArrayList<>();
    private final Map<Long, Integer> known = new HashMap<>();
    private final int[][][] roster;
    private final List<String> codes;

    private Staffing(Office office, long seed) {
        this.draws = Draws.of(seed, Draws.Purpose.STAFF, 0);
        this.sd = office.spread().staff();
        int[][] persons = hire(office.units().size());
        this.roster = new int[office.quarters()][][];
        for (int quarter = 0; quarter < roster.length; quarter++) {
            if (Calendar.beginsWithTransfers(quarter)) {
                transfer(persons);
            }
            roster[quarter] = seat(persons);
        }
        this.codes = codes(people(), draws.bits());
    }

    static Staffing draw(Office office, long seed) {
        return new Staffing(office, seed);
    }

    /// How many people a department has, the same in all quarters.
    int size(int unit) {
        return roster[0][unit].length;
    }

    Stint stint(int quarter, int unit, int slot) {
        return stints.get(index(quarter, unit, slot));
    }

    /// The position in [#stints()] of whoever sits there.
    int index(int quarter, int unit, int slot) {
        return roster[quarter][unit][slot];
    }

    /// The keyed codes of all people; no names exist.
    List<String> codes() {
        return codes;
    }

    List<Stint> stints() {
        return List.copyOf(stints);
    }

    private int people() {
        return 1 + stints.stream().mapToInt(Stint::person).max().orElseThrow();
    }

    private int[][] hire(int units) {
        int[][] persons = new int[units][];
        int next = 0;
        for (int unit = 0; unit < units; unit++) {
            int size = STAFF_MIN + draws.below(STAFF_MAX - STAFF_MIN + 1);
            persons[unit] = IntStream.range(next, next + size).toArray();
            next += size;
        }
        return persons;
    }

    private void transfer(int[][] persons) {
        List<Integer> moving = new ArrayList<>();
        for (int[] desks : persons) {
            shuffle(desks);
            for (int desk = 0; desk < moving(desks.length); desk++) {
                moving.add(desks[desk]);
            }
        }
        int[] pool = moving.stream().mapToInt(Integer::intValue).toArray();
        shuffle(pool);
        int next = 0;
        for (int[] desks : persons) {
            for (int desk = 0; desk < moving(desks.length); desk++) {
                desks[desk] = pool[next++];
            }
        }
    }

    private static int moving(int staff) {
        return (int) (MOVING_SHARE * staff + 0.5);
    }

    private void shuffle(int[] people) {
        for (int i = people.length - 1; i > 0; i--) {
            int j = draws.below(i + 1);
            int person = people[i];
            people[i] = people[j];
            people[j] = person;
        }
    }

    private int[][] seat(int[][] persons) {
        int[][] seats = new int[persons.length][];
        for (int unit = 0; unit < persons.length; unit++) {
            seats[unit] = new int[persons[unit].length];
            for (int slot = 0; slot < seats[unit].length; slot++) {
                seats[unit][slot] = stintOf(unit, persons[unit][slot]);
            }
        }
        return seats;
    }

    private int stintOf(int unit, int person) {
        Integer before = known.putIfAbsent((long) unit << 32 | person, stints.size());
        if (before != null) {
            return before;
        }
        stints.add(new Stint(unit, person, sd * draws.normal()));
        return stints.size() - 1;
    }

    /* Multiplying by an odd number permutes the 24-bit numbers, so that no two people share a code. */
    private static List<String> codes(int people, long key) {
        return IntStream.range(0, people)
                .mapToObj(person -> "s%06x".formatted((person * 0x9e3779b1L + key) & 0xffffff))
                .toList();
    }
}
