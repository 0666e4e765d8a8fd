package org.dajeong.app.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;

/// Everything a run says: the sheet, and every row of it with its explanation.
///
/// @param rows by department code; all quarters together first, then quarter by quarter
/// @param contacts of the departments that are shown
/// @param changes of the same departments in the newest quarter; none with fewer than three quarters
record Calculation(ScoreSheet sheet, List<Row> rows, Map<UUID, Contacts> contacts, SortedMap<UUID, Change> changes) {

    /// A newest quarter and two before it, so that there is something to be expected.
    private static final int QUARTERS_OF_A_CHANGE = 3;

    private static final Comparator<Row> ORDER = Comparator.<Row, String>comparing(
                    row -> row.why().unit(), Factor.LEVEL_ORDER)
            .thenComparing(row -> row.why().period().orElse(""), Factor.LEVEL_ORDER);

    Calculation {
        rows = List.copyOf(rows);
        contacts = Map.copyOf(contacts);
        changes = Collections.unmodifiableSortedMap(changes);
    }

    /// What is said of one department, in one quarter or over all.
    record Row(UnitResult result, Why why) {}

    /// Calculates from tables alone.
    ///
    /// @throws IllegalStateException if they cannot be scored; those of a frozen set can
    static Calculation of(TableSource tables, Method method, Dictionaries dictionaries) {
        ScoreSpec spec = method.spec(dictionaries.items());
        return switch (Scoring.score(tables, spec, method.options())) {
            case ScoreResult.Done(ScoreRun run) -> {
                ContactCounts counts = new ContactCounts(run.sheet(), tables.count(spec.tables()), spec);
                yield of(run, dictionaries, counts);
            }
            case ScoreResult.Refused refused ->
                throw new IllegalStateException("a frozen set can be scored, but: " + refused);
        };
    }

    private static Calculation of(ScoreRun run, Dictionaries dictionaries, ContactCounts counts) {
        ScoreSheet sheet = run.sheet();
        List<Row> rows = new ArrayList<>();
        Map<UUID, Contacts> contacts = new HashMap<>();
        for (ScoreSheet.UnitScore unit : sheet.units()) {
            UUID department = dictionaries.department(unit.unit());
            rows.add(new Row(
                    new UnitResult.Shown(department, quarter(unit.period()), unit),
                    run.why(unit.unit(), unit.period()).orElseThrow()));
            if (unit.period().isEmpty()) {
                contacts.put(department, counts.of(unit));
            }
        }
        for (ScoreSheet.WithheldRow unit : sheet.withheld()) {
            UUID department = dictionaries.department(unit.unit());
            rows.add(new Row(
                    new UnitResult.Withheld(department, quarter(unit.period()), unit.reason(), unit.required()),
                    run.why(unit.unit(), unit.period()).orElseThrow()));
        }
        rows.sort(ORDER);
        return new Calculation(sheet, rows, contacts, changes(run, dictionaries));
    }

    private static SortedMap<UUID, Change> changes(ScoreRun run, Dictionaries dictionaries) {
        SortedMap<UUID, Change> changes = new TreeMap<>();
        List<Quarter> quarters = dictionaries.quarters();
        if (quarters.size() >= QUARTERS_OF_A_CHANGE) {
            String newest = quarters.getLast().toString();
            for (ScoreSheet.UnitScore unit : run.sheet().units()) {
                if (unit.period().isEmpty()) {
                    changes.put(
                            dictionaries.department(unit.unit()), run.change(Change.Question.of(unit.unit(), newest)));
                }
            }
        }
        return changes;
    }

    private static Optional<Quarter> quarter(Optional<String> period) {
        return period.map(Quarter::parse);
    }

    /// What identifies it: equal for equal figures, on any machine, in any year.
    String hash() {
        return ResultJson.hash(sheet, rows.stream().map(Row::why).toList(), changes.values());
    }
}
