package org.dajeong.district;

import java.util.List;

/// A drum of tickets: a level is drawn as often as it has tickets.
final class Lottery {

    private final byte[] tickets;

    private Lottery(byte[] tickets) {
        this.tickets = tickets;
    }

    /// From numbers of tickets by level.
    static Lottery of(int... counts) {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        byte[] tickets = new byte[total];
        int next = 0;
        for (int level = 0; level < counts.length; level++) {
            for (int i = 0; i < counts[level]; i++) {
                tickets[next++] = (byte) level;
            }
        }
        return new Lottery(tickets);
    }

    /// From shares in percent, whole numbers that add up to 100.
    static Lottery ofPercent(String shares, List<String> levels) {
        double[] amounts = Amounts.parse(shares, levels);
        int[] counts = new int[amounts.length];
        int total = 0;
        for (int level = 0; level < counts.length; level++) {
            counts[level] = (int) amounts[level];
            total += counts[level];
        }
        if (total != 100) {
            throw new IllegalArgumentException("the shares in '%s' add up to %d, not to 100".formatted(shares, total));
        }
        return of(counts);
    }

    /// The level that 32 random bits draw.
    int draw(int bits) {
        return tickets[(int) (((bits & 0xffffffffL) * tickets.length) >>> 32)];
    }
}
