package org.dajeong.district;

/// How many contacts each department has in each quarter.
///
/// A wanted size other than the natural one changes all departments by the same factor. Rounding the
/// running total rather than each count keeps the sum exact.
final class Calls {

    private final long[][] contacts;

    private Calls(long[][] contacts) {
        this.contacts = contacts;
    }

    static Calls of(Office office, long size) {
        long natural = office.naturalSize();
        long[][] contacts = new long[office.quarters()][office.units().size()];
        long before = 0;
        long running = 0;
        for (int quarter = 0; quarter < contacts.length; quarter++) {
            for (int unit = 0; unit < contacts[quarter].length; unit++) {
                running += office.units().get(unit).calls(quarter);
                long now = Math.multiplyExact(running, size) / natural;
                contacts[quarter][unit] = now - before;
                before = now;
            }
        }
        return new Calls(contacts);
    }

    long of(int quarter, int unit) {
        return contacts[quarter][unit];
    }
}
