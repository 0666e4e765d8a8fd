package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.Test;

/// FEATURE: the same ratings give the same bytes in any order and in any parts, and the same scores under any
/// names.
class D02_DeterminismTests {

    private static final ScoreSpec SPEC = new ScoreSpec(
            "dept",
            Optional.of("quarter"),
            List.of(Factor.of("task"), Factor.of("channel")),
            Optional.of("caller"),
            Optional.of("staff"),
            List.of("i1", "i2", "i3"));

    private final Rows rows = Rows.read("/reference/crossed.csv").withItems("i1", "i2", "i3");

    @Test
    void shuffledRowsGiveTheSameBytes() {
        List<String[]> shuffled = new ArrayList<>(rows.rows());
        Collections.shuffle(shuffled, new Random(3));

        assertSame(run(rows.withRows(shuffled)), run(rows));
    }

    @Test
    void partsAddUpAndComeApartAgain() {
        List<String[]> all = rows.rows();
        Rows first = rows.withRows(all.subList(0, 217));
        Rows second = rows.withRows(all.subList(217, all.size()));
        TableSpec spec = SPEC.tables();

        Tables whole = first.count(spec).plus(second.count(spec));
        Tables back = whole.plus(first.count(spec)).minus(first.count(spec));

        assertSame(run(source(whole)), run(rows));
        assertSame(run(source(back)), run(rows));
        assertThat(whole.minus(whole).rows()).isZero();
    }

    @Test
    void otherNamesGiveTheSameScores() {
        List<String[]> renamed = new ArrayList<>();
        for (String[] row : rows.rows()) {
            String[] copy = row.clone();
            for (String column : List.of("dept", "task", "channel", "caller", "staff")) {
                int index = rows.header().indexOf(column);
                copy[index] = new StringBuilder(copy[index]).reverse() + "x";
            }
            renamed.add(copy);
        }
        ScoreSheet there = run(rows.withRows(renamed)).sheet();
        for (ScoreSheet.UnitScore row : run(rows).sheet().units()) {
            String name = new StringBuilder(row.unit()).reverse() + "x";
            ScoreSheet.UnitScore other = there.units().stream()
                    .filter(unit -> unit.unit().equals(name) && unit.period().equals(row.period()))
                    .findFirst()
                    .orElseThrow();
            ScoreSheet.Figures a = row.figures().orElseThrow();
            ScoreSheet.Figures b = other.figures().orElseThrow();
            assertThat(b.adjusted()).isCloseTo(a.adjusted(), within(1e-9));
            assertThat(b.fair()).isCloseTo(a.fair(), within(1e-9));
            assertThat(b.standardError()).isCloseTo(a.standardError(), within(1e-9));
            assertThat(b.callsNeeded()).isEqualTo(a.callsNeeded());
            assertThat(other.tier()).isEqualTo(row.tier());
        }
    }

    private static void assertSame(ScoreRun ours, ScoreRun theirs) {
        // Records of doubles: equal means equal bits.
        assertThat(ours.sheet()).isEqualTo(theirs.sheet());
        assertThat(ours.why("d04", Optional.empty())).isEqualTo(theirs.why("d04", Optional.empty()));
    }

    private static TableSource source(Tables tables) {
        return new TableSource() {
            @Override
            public Tables count(TableSpec spec) {
                return tables;
            }

            @Override
            public Tables countMatching(TableSpec spec, Set<Match> any) {
                throw new AssertionError("every contact is supported");
            }
        };
    }

    private static ScoreRun run(TableSource source) {
        return ((ScoreResult.Done) Scoring.score(source, SPEC, ScoreOptions.standard())).run();
    }
}
