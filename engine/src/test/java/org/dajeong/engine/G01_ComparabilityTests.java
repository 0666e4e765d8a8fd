package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;

/// FEATURE: a unit that alone does something is not compared with units that do not, one stray contact or not.
class G01_ComparabilityTests {

    private static final ScoreSpec SPEC = new ScoreSpec(
            "dept", Optional.empty(), List.of(Factor.of("task")), Optional.empty(), Optional.empty(), List.of());

    @Test
    void theLoneLevyDepartmentIsNotComparable() {
        ScoreRun run = run(districtWithLevy(30, 0));
        ScoreSheet.UnitScore levy = row(run, "levy");

        assertThat(levy.tier()).isEqualTo(Tier.NOT_COMPARABLE);
        assertThat(levy.comparability()).isCloseTo(0.25, within(1e-12));
        assertThat(levy.supportedShare()).isCloseTo(0.25, within(1e-12));
        assertThat(levy.figures().orElseThrow().n()).isEqualTo(10);
        assertThat(levy.rank()).isEmpty();
        assertThat(run.why("levy", Optional.empty()).orElseThrow())
                .isEqualTo(new Why.NotComparable("levy", Optional.empty(), "task", List.of("levy")));
    }

    @Test
    void itsOwnFaultIsNotAdjustedAway() {
        // Levy calls served 8 points worse: no other unit's score may move by it.
        ScoreRun before = run(districtWithLevy(30, 0));
        ScoreRun after = run(districtWithLevy(30, 8));

        double meanBefore = before.sheet().mean();
        double meanAfter = after.sheet().mean();
        double own = row(before, "d3").figures().orElseThrow().fair() - meanBefore;
        assertThat(row(after, "d3").figures().orElseThrow().fair() - meanAfter).isCloseTo(own, within(0.35));
        assertThat(row(after, "d3").tier()).isEqualTo(row(before, "d3").tier());
    }

    @Test
    void aUnitWithNothingButItsOwnKindOfWorkHasNoFigures() {
        ScoreRun run = run(districtWithLevy(40, 0));

        assertThat(row(run, "levy").tier()).isEqualTo(Tier.NOT_COMPARABLE);
        assertThat(row(run, "levy").figures()).isEmpty();
        assertThat(row(run, "d1").tier()).isNotEqualTo(Tier.NOT_COMPARABLE);
    }

    @Test
    void unitsThatShareTheirWorkAreComparable() {
        ScoreRun run = run(districtWithLevy(0, 0));

        assertThat(run.sheet().units()).allSatisfy(row -> assertThat(row.tier()).isNotEqualTo(Tier.NOT_COMPARABLE));
    }

    /// Twelve units with 40 contacts; one of them does levy, two others had one stray levy call each.
    private static List<String[]> districtWithLevy(int levyContacts, int worse) {
        Random random = new Random(7);
        List<String[]> rows = new ArrayList<>();
        for (int d = 0; d < 12; d++) {
            for (int i = 0; i < 40; i++) {
                boolean stray = levyContacts > 0 && (d == 1 || d == 2) && i == 0;
                boolean levy = d == 0 && i < levyContacts || stray;
                String task = levy ? "levy" : i % 2 == 0 ? "guide" : "permit";
                double y = 80 + d / 4.0 + 8 * random.nextGaussian() - (levy ? 6 : 0) - (d == 0 && levy ? worse : 0);
                rows.add(new String[] {
                    d == 0 ? "levy" : "d" + d, task, String.format(java.util.Locale.ROOT, "%.2f", Math.clamp(y, 0, 100))
                });
            }
        }
        return rows;
    }

    private static ScoreRun run(List<String[]> rows) {
        Rows source = Rows.of(List.of("dept", "task", "y"), rows);
        return ((ScoreResult.Done) Scoring.score(source, SPEC, ScoreOptions.standard())).run();
    }

    private static ScoreSheet.UnitScore row(ScoreRun run, String unit) {
        return run.sheet().units().stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
