package org.dajeong.district;

/// What the contacts of a department in a quarter are about and who takes part, one after the other.
///
/// Drawn from a stream of its own, so that going through it twice gives the same contacts: first they
/// are counted, then, when the truth is fixed, they are scored.
final class Circumstances {

    private final Draws draws;
    private final Peaks peaks;
    private final Lottery months;
    private final Lottery tasks;
    private final Lottery channels;
    private final Lottery hours;
    private final Lottery callers;
    private final int firstMonth;
    private final int staff;

    private int combination;
    private int caller;
    private int slot;

    private Circumstances(Draws draws, Unit unit, int quarter, int staff) {
        this.draws = draws;
        this.peaks = unit.peaks();
        this.months = unit.months(quarter);
        this.tasks = unit.tasks();
        this.channels = unit.channels();
        this.hours = unit.hours();
        this.callers = unit.callers();
        this.firstMonth = 3 * quarter;
        this.staff = staff;
    }

    static Circumstances of(Office office, Staffing staffing, long seed, int quarter, int unit) {
        Draws draws = Draws.of(
                seed, Draws.Purpose.CIRCUMSTANCES, quarter * office.units().size() + unit);
        return new Circumstances(draws, office.units().get(unit), quarter, staffing.size(unit));
    }

    /// Moves to the next contact.
    void next() {
        long when = draws.bits();
        long what = draws.bits();
        int month = firstMonth + months.draw((int) (when >>> 32));
        int hour = hours.draw((int) when);
        int task = tasks.draw((int) (what >>> 32));
        int channel = channels.draw((int) what);
        int season = peaks.busy(task, month) ? 0 : 1;
        combination = Mix.combination(task, channel, hour, season);
        caller = callers.draw((int) (draws.bits() >>> 32));
        slot = draws.below(staff);
    }

    /// The mix of the contact, as a code of [Mix].
    int combination() {
        return combination;
    }

    int caller() {
        return caller;
    }

    /// The place of the answering person in the roster.
    int slot() {
        return slot;
    }
}
