package org.dajeong.cli;

import java.util.List;
import java.util.stream.Stream;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.ScoreSheet.WithheldRow;

/// The names a sheet knows, shown or withheld.
final class Units {

    private Units() {}

    static List<String> names(ScoreSheet sheet) {
        return Stream.concat(
                        sheet.units().stream().map(UnitScore::unit),
                        sheet.withheld().stream().map(WithheldRow::unit))
                .distinct()
                .toList();
    }

    /// Complains about names of units without ratings.
    static void check(ScoreRun run, List<String> names, Complaints complaints) {
        names.stream()
                .filter(name -> !run.units().contains(name))
                .forEach(name -> complaints.addUnknown("ask.unit-unknown", name, run.units()));
    }

    /// The periods in which a unit has ratings.
    static List<String> periods(ScoreSheet sheet, String unit) {
        return Stream.concat(
                        sheet.units().stream()
                                .filter(row -> row.unit().equals(unit))
                                .flatMap(row -> row.period().stream()),
                        sheet.withheld().stream()
                                .filter(row -> row.unit().equals(unit))
                                .flatMap(row -> row.period().stream()))
                .distinct()
                .toList();
    }
}
