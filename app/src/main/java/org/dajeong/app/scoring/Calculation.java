package org.dajeong.app.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;

/// Everything a run says: the sheet, and every row of it with its explanation.
///
/// @param rows by department code; all quarters together first, then quarter by quarter
record Calculation(ScoreSheet sheet, List<Row> rows) {

    private static final Comparator<Row> ORDER = Comparator.<Row, String>comparing(
                    row -> row.why().unit(), Factor.LEVEL_ORDER)
            .thenComparing(row -> row.why().period().orElse(""), Factor.LEVEL_ORDER);

    Calculation {
        rows = List.copyOf(rows);
    }

    /// What is said of one department, in one quarter or over all.
    record Row(UnitResult result, Why why) {}

    /// Calculates from tables alone.
    ///
    /// @throws IllegalStateException if they cannot be scored; those of a frozen set can
    static Calculation of(TableSource tables, Method method, Dictionaries dictionaries) {
        ScoreResult result = Scoring.score(tables, method.spec(dictionaries.items()), method.options());
        return switch (result) {
            case ScoreResult.Done(ScoreRun run) -> of(run, dictionaries);
            case ScoreResult.Refused refused ->
                throw new IllegalStateException("a frozen set can be scored, but: " + refused);
        };
    }

    private static Calculation of(ScoreRun run, Dictionaries dictionaries) {
        ScoreSheet sheet = run.sheet();
        List<Row> rows = new ArrayList<>();
        for (ScoreSheet.UnitScore unit : sheet.units()) {
            UUID department = dictionaries.department(unit.unit());
            rows.add(new Row(
                    new UnitResult.Shown(department, quarter(unit.period()), unit),
                    run.why(unit.unit(), unit.period()).orElseThrow()));
        }
        for (ScoreSheet.WithheldRow unit : sheet.withheld()) {
            UUID department = dictionaries.department(unit.unit());
            rows.add(new Row(
                    new UnitResult.Withheld(department, quarter(unit.period()), unit.reason(), unit.required()),
                    run.why(unit.unit(), unit.period()).orElseThrow()));
        }
        rows.sort(ORDER);
        return new Calculation(sheet, rows);
    }

    private static Optional<Quarter> quarter(Optional<String> period) {
        return period.map(Quarter::parse);
    }

    /// What identifies it: equal for equal figures, on any machine, in any year.
    String hash() {
        return ResultJson.hash(sheet, rows.stream().map(Row::why).toList());
    }
}
