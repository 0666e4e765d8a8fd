package org.dajeong.app.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;

/// Everything a run says: the sheet, and the explanation of every row of it, shown or withheld.
///
/// @param whys by department code; all quarters together first, then quarter by quarter
record Calculation(ScoreSheet sheet, List<Why> whys) {

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::unit, Factor.LEVEL_ORDER)
            .thenComparing(row -> row.period().orElse(""), Factor.LEVEL_ORDER);

    /// Calculates from tables alone.
    ///
    /// @throws IllegalStateException if they cannot be scored; those of a frozen set can
    static Calculation of(TableSource tables, Method method, List<RatedItem> items) {
        ScoreResult result = Scoring.score(tables, method.spec(items), method.options());
        return switch (result) {
            case ScoreResult.Done(ScoreRun run) -> of(run);
            case ScoreResult.Refused refused ->
                throw new IllegalStateException("a frozen set can be scored, but: " + refused);
        };
    }

    private static Calculation of(ScoreRun run) {
        ScoreSheet sheet = run.sheet();
        List<Row> rows = new ArrayList<>();
        sheet.units().forEach(unit -> rows.add(new Row(unit.unit(), unit.period())));
        sheet.withheld().forEach(unit -> rows.add(new Row(unit.unit(), unit.period())));
        rows.sort(ORDER);
        List<Why> whys = rows.stream()
                .map(row -> run.why(row.unit(), row.period()).orElseThrow())
                .toList();
        return new Calculation(sheet, whys);
    }

    /// What identifies it: equal for equal figures, on any machine, in any year.
    String hash() {
        return ResultJson.hash(sheet, whys);
    }

    private record Row(String unit, Optional<String> period) {}
}
