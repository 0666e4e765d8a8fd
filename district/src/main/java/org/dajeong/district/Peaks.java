package org.dajeong.district;

import java.util.List;

/// The busy months (집중 시기) of a department's tasks.
///
/// Written as `1 4-6 12`, months of every year; `2026:5-6`, of one year; `증명·등록: 2-3`, of one task.
/// Without a task it means all tasks but general information and finding the person in charge, which
/// have no season. Several are separated by semicolons.
final class Peaks {

    private static final List<String> WITHOUT_SEASON = List.of("단순 안내", "담당자 찾기");

    /// One bit per month since January 2025, by task.
    private final int[] months = new int[Mix.TASK.levels().size()];

    private Peaks() {}

    static Peaks parse(String text) {
        Peaks peaks = new Peaks();
        if (!text.isBlank()) {
            for (String part : text.split(";")) {
                peaks.add(part.strip());
            }
        }
        return peaks;
    }

    boolean busy(int task, int month) {
        return (months[task] >>> month & 1) != 0;
    }

    /// Whether any task is busy.
    boolean busy(int month) {
        for (int task = 0; task < months.length; task++) {
            if (busy(task, month)) {
                return true;
            }
        }
        return false;
    }

    private void add(String part) {
        int colon = part.indexOf(':');
        String scope = part.substring(0, Math.max(0, colon)).strip();
        boolean year = scope.matches("\\d{4}");
        int bits = months(part.substring(colon + 1).strip(), year ? Integer.parseInt(scope) : 0);
        List<String> tasks = Mix.TASK.labels();
        for (int task = 0; task < months.length; task++) {
            String label = tasks.get(task);
            boolean meant = year || scope.isEmpty() ? !WITHOUT_SEASON.contains(label) : label.equals(scope);
            months[task] |= meant ? bits : 0;
        }
    }

    private static int months(String ranges, int year) {
        int bits = 0;
        for (String range : ranges.split(" ")) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = Integer.parseInt(range.substring(dash + 1));
            for (int month = 0; month < Calendar.MONTHS; month++) {
                int inYear = month % 12 + 1;
                if (first <= inYear && inYear <= last && (year == 0 || year == Calendar.year(month))) {
                    bits |= 1 << month;
                }
            }
        }
        return bits;
    }
}
