package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a rater's severity is what he adds to the contacts he rates, whichever units he happens to rate. The
/// figures themselves are in the reference of `D01_FairScoreTests`.
class D03_SeverityTests {

    /// Rater 0 gives five points more, and is sent where service is worse.
    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void aLenientRaterIsFoundAmongBadUnits(int raters) {
        List<RaterSeverity> found = raters(district(raters), Optional.of("rater"));

        assertThat(found).hasSize(raters);
        RaterSeverity lenient = found.getFirst();
        double mean = 5.0 / raters;
        assertThat(lenient.rater()).isEqualTo("r0");
        assertThat(lenient.estimate()).isCloseTo(5 - mean, within(3 * lenient.standardError()));
        assertThat(lenient.estimate() - 1.96 * lenient.standardError()).isPositive();
        assertThat(found.stream().mapToDouble(RaterSeverity::estimate).sum()).isCloseTo(0, within(1e-8));
        assertThat(found.stream().mapToLong(RaterSeverity::n).sum()).isEqualTo(2_000);
    }

    @Test
    void withoutRatersThereIsNone() {
        assertThat(raters(district(6), Optional.empty())).isEmpty();
        assertThat(raters(district(1), Optional.of("rater"))).isEmpty();
    }

    @Test
    void whereFewRatersChangeWithThePeriodNothingIsSaidOfThem() {
        Rows rows = district(2);
        int rater = rows.header().indexOf("rater");
        int quarter = rows.header().indexOf("quarter");
        rows.rows().forEach(row -> row[rater] = "rater of " + row[quarter]);

        ScoreSheet sheet = sheet(rows, Optional.of("rater"));
        assertThat(sheet.raters()).isEmpty();
        assertThat(sheet.notes()).anyMatch(note -> note.kind() == ScoreSheet.Note.Kind.RATERS_CHANGED);
    }

    private static Rows district(int raters) {
        Random random = new Random(11);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int unit = random.nextInt(20);
            int rater = unit < 5 && random.nextBoolean() ? 0 : random.nextInt(raters);
            double y = 70 + unit / 2.0 + (rater == 0 ? 5 : 0) + 8 * random.nextGaussian();
            rows.add(new String[] {
                "u" + unit, "q" + random.nextInt(2), "r" + rater, String.format(java.util.Locale.ROOT, "%.2f", y)
            });
        }
        return Rows.of(List.of("unit", "quarter", "rater", "y"), rows);
    }

    private static List<RaterSeverity> raters(Rows rows, Optional<String> rater) {
        return sheet(rows, rater).raters();
    }

    private static ScoreSheet sheet(Rows rows, Optional<String> rater) {
        ScoreSpec spec = new ScoreSpec("unit", Optional.of("quarter"), List.of(), rater, Optional.empty(), List.of());
        return ((ScoreResult.Done) Scoring.score(rows, spec, ScoreOptions.standard()))
                .run()
                .sheet();
    }
}
