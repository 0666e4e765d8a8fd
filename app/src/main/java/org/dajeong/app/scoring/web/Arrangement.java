package org.dajeong.app.scoring.web;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// How the departments of the agency are laid out: in which groups, and in which order inside them.
record Arrangement(Grouping by, Order order) {

    /// What departments are put together by.
    enum Grouping {
        TIER,
        KIND,
        BUREAU
    }

    /// How they are sorted inside a group.
    enum Order {
        /// As the office lists them, those with the same kind of work side by side.
        OFFICE,
        /// By fair score, the highest first.
        FAIR,
        /// By raw score, the highest first.
        RAW
    }

    Comparator<AgencyRow> comparator() {
        Comparator<AgencyRow> office = Comparator.<AgencyRow, Enum<?>>comparing(
                        row -> row.department().kind(), Arrangement::compare)
                .thenComparing(AgencyRow::place);
        return switch (order) {
            case OFFICE -> office;
            case FAIR ->
                byScore(row -> row.figures().map(figures -> figures.fair()).orElse(-1.0))
                        .thenComparing(office);
            case RAW ->
                byScore(row -> row.figures().map(figures -> figures.raw()).orElse(-1.0))
                        .thenComparing(office);
        };
    }

    private static int compare(Enum<?> a, Enum<?> b) {
        return Integer.compare(a.ordinal(), b.ordinal());
    }

    private static Comparator<AgencyRow> byScore(ToDoubleFunction<AgencyRow> score) {
        return Comparator.comparingDouble(score).reversed();
    }
}
