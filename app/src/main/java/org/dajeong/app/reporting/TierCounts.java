package org.dajeong.app.reporting;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.app.reporting.hwpx.Cell;
import org.dajeong.app.reporting.hwpx.Table;
import org.dajeong.app.reporting.hwpx.TextStyle;

/// How many departments there are in each tier.
final class TierCounts {

    /// Of the columns, in millimetres: each tier's words fit on one line.
    private static final List<Integer> WIDTHS = List.of(26, 19, 26, 29, 36, 17, 17);

    private TierCounts() {}

    static Table of(List<DepartmentResult> departments, Words words, String total) {
        List<String> header = new ArrayList<>();
        List<Cell> counts = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            header.add(words.of("tier", tier));
            counts.add(number(departments.stream()
                    .filter(department -> department
                            .standing()
                            .findTier()
                            .filter(tier::equals)
                            .isPresent())
                    .count()));
        }
        header.add(words.text("tier.withheld"));
        counts.add(number(departments.stream()
                .filter(department -> department.standing().findTier().isEmpty())
                .count()));
        header.add(total);
        counts.add(number(departments.size()));
        return Table.headed(WIDTHS, header, List.of(counts));
    }

    private static Cell number(long count) {
        return Cell.of(Figures.count(Math.toIntExact(count)), TextStyle.CELL_CENTRED);
    }
}
