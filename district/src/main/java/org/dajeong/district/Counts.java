package org.dajeong.district;

/// The contacts of a district counted before any of them is scored.
///
/// The truth needs them: an own part is a mean over the contacts that really took place.
final class Counts {

    private final long[][] contacts;
    private final long[][] combinations;
    private final long[][] callers;
    private final long[][][] staff;

    private Counts(int quarters, int units) {
        this.contacts = new long[quarters][units];
        this.combinations = new long[units][Mix.COMBINATIONS];
        this.callers = new long[units][Callers.COUNT];
        this.staff = new long[quarters][units][];
    }

    static Counts of(Office office, Staffing staffing, long seed, long size) {
        Calls calls = Calls.of(office, size);
        int units = office.units().size();
        Counts counts = new Counts(office.quarters(), units);
        for (int quarter = 0; quarter < office.quarters(); quarter++) {
            for (int unit = 0; unit < units; unit++) {
                counts.contacts[quarter][unit] = calls.of(quarter, unit);
                counts.staff[quarter][unit] = new long[staffing.size(unit)];
                counts.add(Circumstances.of(office, staffing, seed, quarter, unit), quarter, unit);
            }
        }
        return counts;
    }

    private void add(Circumstances circumstances, int quarter, int unit) {
        long[] byCombination = combinations[unit];
        long[] byCaller = callers[unit];
        long[] bySlot = staff[quarter][unit];
        for (long contact = 0; contact < contacts[quarter][unit]; contact++) {
            circumstances.next();
            byCombination[circumstances.combination()]++;
            byCaller[circumstances.caller()]++;
            bySlot[circumstances.slot()]++;
        }
    }

    int quarters() {
        return contacts.length;
    }

    int units() {
        return contacts[0].length;
    }

    long contacts(int quarter, int unit) {
        return contacts[quarter][unit];
    }

    long combination(int unit, int combination) {
        return combinations[unit][combination];
    }

    long caller(int unit, int caller) {
        return callers[unit][caller];
    }

    long staff(int quarter, int unit, int slot) {
        return staff[quarter][unit][slot];
    }

    /// All contacts of a department.
    long ofUnit(int unit) {
        long sum = 0;
        for (long[] inQuarter : contacts) {
            sum += inQuarter[unit];
        }
        return sum;
    }

    /// All contacts of a quarter.
    long ofQuarter(int quarter) {
        long sum = 0;
        for (long ofUnit : contacts[quarter]) {
            sum += ofUnit;
        }
        return sum;
    }
}
