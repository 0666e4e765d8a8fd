package org.dajeong.district;

import java.util.List;

/// Reads the small lists of the office's table: `부과·고지 50, 이의·감면 15`.
final class Amounts {

    private Amounts() {}

    /// The amounts by position in `labels`; a label that is not named has none.
    static double[] parse(String text, List<String> labels) {
        double[] amounts = new double[labels.size()];
        for (String part : text.split(",")) {
            String entry = part.strip();
            int gap = entry.lastIndexOf(' ');
            int position = gap < 0 ? -1 : labels.indexOf(entry.substring(0, gap).strip());
            if (position < 0) {
                throw new IllegalArgumentException(
                        "'%s' should be one of %s followed by a number".formatted(entry, labels));
            }
            amounts[position] = Double.parseDouble(entry.substring(gap + 1));
        }
        return amounts;
    }

    static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
