package org.dajeong.district;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A fictitious district office with its contacts, drawn from a seed.
///
/// The same seed and size give the same rows and the same truth on every machine. Nothing is kept per
/// contact: a district of a hundred million ratings needs no more memory than one of a thousand.
///
/// ```java
/// District district = District.of(District.DEFAULT_SEED);
/// district.writeTo(rating -> System.out.println(rating.fields()));
/// district.truth().department("세무2과").own();   // -3.5
/// ```
public final class District {

    /// The district of the demo: the raw order is the one the story needs, last 세무2과, first OK민원센터.
    public static final long DEFAULT_SEED = 1084;

    /// Below this, departments with few contacts have none.
    private static final long SIZE_MIN = 2_000;

    private final Office office;
    private final long seed;
    private final long size;
    private final Staffing staffing;
    private final Counts counts;
    private final Effects effects;
    private final Truth truth;
    private final Map<Column, List<String>> levels = new EnumMap<>(Column.class);

    private District(Office office, long seed, long size) {
        this.office = office;
        this.seed = seed;
        this.size = size;
        this.staffing = Staffing.draw(office, seed);
        this.counts = Counts.of(office, staffing, seed, size);
        this.effects = Effects.draw(office, staffing, counts, seed);
        this.truth = new Reckoning(office, staffing, counts, effects).truth(seed, size);
        levels.put(Column.DEPT, office.units().stream().map(Unit::name).toList());
        levels.put(Column.QUARTER, Calendar.LABELS.subList(0, office.quarters()));
        Mix.FACTORS.forEach(factor -> levels.put(factor.column(), factor.labels()));
        levels.put(Column.CALLER, Callers.CODES);
        levels.put(Column.STAFF, staffing.codes());
    }

    /// 가온구 with the number of calls such an office makes in six quarters, about 6,600.
    public static District of(long seed) {
        Office office = Office.gaon();
        return new District(office, seed, office.naturalSize());
    }

    /// 가온구 with the same departments, people and plan, and `size` contacts.
    ///
    /// @param size from 2,000
    /// @throws IllegalArgumentException if `size` is less
    public static District of(long seed, long size) {
        if (size < SIZE_MIN) {
            throw new IllegalArgumentException("size must be at least %d, but is %d".formatted(SIZE_MIN, size));
        }
        return new District(Office.gaon(), seed, size);
    }

    /// A plain district for simulations.
    public static District of(long seed, Laboratory laboratory) {
        Office office = Office.of(laboratory);
        return new District(office, seed, office.naturalSize());
    }

    /// How many ratings it has.
    public long size() {
        return size;
    }

    /// The names of the columns of a file: those of [Column], then the items.
    public List<String> header() {
        List<String> header = new ArrayList<>();
        for (Column column : Column.values()) {
            header.add(column.header());
        }
        header.addAll(Item.columns());
        return List.copyOf(header);
    }

    /// The dictionary of a column: the level that a code stands for.
    public List<String> levels(Column column) {
        return levels.getOrDefault(column, List.of());
    }

    /// What it is made of.
    public Truth truth() {
        return truth;
    }

    /// Who worked where on the first day of a quarter, rated or not: departments in their order, then desks.
    ///
    /// @param quarter position in the dictionary of [Column#QUARTER]
    public List<Posting> postings(int quarter) {
        List<Posting> postings = new ArrayList<>();
        for (int unit = 0; unit < office.units().size(); unit++) {
            Unit department = office.units().get(unit);
            if (department.firstQuarter() <= quarter) {
                for (int desk = 0; desk < staffing.size(unit); desk++) {
                    int person = staffing.stint(quarter, unit, desk).person();
                    postings.add(new Posting(
                            department.name(),
                            department.kind().name(),
                            staffing.codes().get(person)));
                }
            }
        }
        return postings;
    }

    /// Hands over all ratings, quarter by quarter, department by department.
    ///
    /// It may be called again, and gives the same rows.
    ///
    /// @throws IOException what the sink throws
    public Written writeTo(RatingSink sink) throws IOException {
        return new Fieldwork(office, seed, staffing, counts, effects).writeTo(new Rating(this), sink);
    }
}
