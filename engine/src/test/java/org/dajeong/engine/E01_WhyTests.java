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
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: the parts of a gap add up to it, for every unit and quarter of any ratings, and so do the items of a
/// part.
class E01_WhyTests {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void partsAddUpToTheGapAndItemsToTheirPart(long seed) {
        Random random = new Random(seed);
        ScoreRun run = run(random);
        for (ScoreSheet.UnitScore row : run.sheet().units()) {
            Why why = run.why(row.unit(), row.period()).orElseThrow();
            if (why instanceof Why.Explained explained) {
                double sum =
                        explained.parts().stream().mapToDouble(Why.Part::points).sum();
                assertThat(sum).isCloseTo(explained.gap(), within(EXACT));
                assertThat(explained.gap())
                        .isCloseTo(row.figures().orElseThrow().raw() - explained.mean(), within(EXACT));
                explained.parts().forEach(E01_WhyTests::itemsAddUp);
            }
        }
    }

    private static void itemsAddUp(Why.Part part) {
        if (!part.items().isEmpty()) {
            double sum = part.items().stream().mapToDouble(Why.ItemPart::points).sum();
            assertThat(sum).isCloseTo(part.points(), within(EXACT));
        }
        assertThat(part.low()).isLessThanOrEqualTo(part.points() + EXACT);
        assertThat(part.high()).isGreaterThanOrEqualTo(part.points() - EXACT);
    }

    /// The residual a unit keeps is what its score does not credit yet: `sigma^2 / (n tau^2)` times its effect,
    /// to the last digit. It is never a bad day that the next survey would undo.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void chanceIsWhatIsNotCreditedYet(long seed) {
        Simulated district = new Simulated(20, 30, 2, 8, 0, seed);
        ScoreSpec spec =
                new ScoreSpec("unit", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
        var run = ((ScoreResult.Done) Scoring.score(new UnitsOnly(district), spec, ScoreOptions.standard())).run();
        ScoreSheet sheet = run.sheet();
        double factor = sheet.variance().residual() / (30 * sheet.variance().unit());
        for (ScoreSheet.UnitScore row : sheet.units()) {
            var why = (Why.Explained) run.why(row.unit(), Optional.empty()).orElseThrow();
            double own = points(why, Why.Kind.OWN);
            // All units have as many contacts, so the effects themselves add to zero and are their own parts.
            assertThat(points(why, Why.Kind.CHANCE)).isCloseTo(factor * own, within(1e-7));
            assertThat(row.figures().orElseThrow().fair() - sheet.mean()).isCloseTo(own, within(EXACT));
        }
    }

    private static double points(Why.Explained why, Why.Kind kind) {
        return why.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToDouble(Why.Part::points)
                .sum();
    }

    private static ScoreRun run(Random random) {
        int units = 6 + random.nextInt(6);
        int periods = 1 + random.nextInt(3);
        int raters = 2 + random.nextInt(8);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 400 + random.nextInt(400); i++) {
            int unit = random.nextInt(units);
            int a = random.nextInt(40);
            int b = random.nextInt(30);
            int c = random.nextInt(31);
            rows.add(new String[] {
                "d" + unit,
                "q" + random.nextInt(periods),
                "t" + random.nextInt(3),
                "h" + random.nextInt(2),
                "r" + random.nextInt(raters),
                "s" + random.nextInt(5),
                String.valueOf(a),
                String.valueOf(b),
                String.valueOf(c)
            });
        }
        List<String> header = List.of("unit", "period", "task", "hour", "rater", "staff", "a", "b", "c");
        ScoreSpec spec = new ScoreSpec(
                "unit",
                Optional.of("period"),
                List.of(Factor.of("task"), Factor.of("hour")),
                Optional.of("rater"),
                random.nextBoolean() ? Optional.of("staff") : Optional.empty(),
                List.of("a", "b", "c"));
        Rows source = Rows.of(header, rows).withItems("a", "b", "c");
        return ((ScoreResult.Done) Scoring.score(source, spec, ScoreOptions.standard())).run();
    }
}
