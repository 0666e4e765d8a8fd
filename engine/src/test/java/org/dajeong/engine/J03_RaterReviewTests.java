package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.dajeong.engine.api.RaterReview;
import org.dajeong.engine.api.RaterReview.Drift;
import org.dajeong.engine.api.RaterReview.Part;
import org.dajeong.engine.api.RaterReview.Row;
import org.dajeong.engine.api.Raters;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a review of raters tells who can be compared at all, and whose severity moved from period to
/// period.
class J03_RaterReviewTests {

    private static final List<String> HEADER = List.of("unit", "quarter", "rater", "y");

    private static final ScoreSpec SPEC =
            new ScoreSpec("unit", Optional.of("quarter"), List.of(), Optional.of("rater"), Optional.empty(), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"random", "fixed"})
    void driftAgreesWithTheReference(String model) {
        Rows rows = Rows.read("/reference/crossed.csv");
        if (model.equals("fixed")) {
            int caller = rows.header().indexOf("caller");
            rows.rows().forEach(row -> row[caller] = row[caller].matches("c[456]") ? "c3" : row[caller]);
        }
        ScoreSpec spec = new ScoreSpec(
                "dept",
                Optional.of("quarter"),
                List.of(Factor.of("task"), Factor.of("channel")),
                Optional.of("caller"),
                model.equals("random") ? Optional.of("staff") : Optional.empty(),
                List.of());
        Drift drift = Raters.review(rows, spec).drift().orElseThrow();
        List<Reference> references = Reference.read("/reference/drift.csv").stream()
                .filter(reference -> reference.model().equals(model))
                .toList();

        assertThat(references).hasSize(2 + 4 * drift.rows().size());
        references.forEach(reference -> check(reference, drift));
    }

    private static void check(Reference reference, Drift drift) {
        if (reference.quantity().equals("deviation")) {
            reference.check(reference.name().equals("reml") ? drift.reml() : drift.deviation());
            return;
        }
        Row row = drift.rows().stream()
                .filter(one -> (one.rater() + ":" + one.period()).equals(reference.name()))
                .findFirst()
                .orElseThrow();
        switch (reference.quantity()) {
            case "drift" -> reference.check(row.drift().value());
            case "drift-error" -> reference.check(row.drift().standardError());
            case "severity" -> reference.check(row.severity().value());
            case "severity-error" -> reference.check(row.severity().standardError());
            default -> throw new AssertionError("nothing checks " + reference);
        }
    }

    @Test
    void whoTurnsStricterInOneQuarterIsFound() {
        RaterReview review = Raters.review(district(6), SPEC);
        Drift drift = review.drift().orElseThrow();

        assertThat(drift.rows()).hasSize(6 * 4);
        assertThat(drift.rows().stream().filter(row -> row.drift().high() < 0).map(row -> row.rater() + row.period()))
                .containsExactly("r2q3");
        Row strict = drift.rows().get(2 * 4 + 3);
        assertThat(strict.severity().value())
                .as("beside what he usually is")
                .isCloseTo(
                        review.severities().get(2).estimate() + strict.drift().value(), within(1.5));
        assertThat(drift.deviation()).isBetween(0.5, 3.0);
        assertThat(drift.rows().stream().mapToLong(Row::n).sum()).isEqualTo(2_400);
    }

    @Test
    void driftsOfAPeriodAddUpToNothing() {
        Drift drift = Raters.review(district(6), SPEC).drift().orElseThrow();

        for (String quarter : List.of("q0", "q1", "q2", "q3")) {
            assertThat(drift.rows().stream()
                            .filter(row -> row.period().equals(quarter))
                            .mapToDouble(row -> row.drift().value())
                            .sum())
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void severitiesAreThoseOfTheScoreAndTheOrderOfRowsDoesNotMatter() {
        Rows rows = district(6);
        List<String[]> shuffled = new ArrayList<>(rows.rows());
        Collections.shuffle(shuffled, new Random(3));
        RaterReview review = Raters.review(rows, SPEC);

        assertThat(Raters.review(rows.withRows(shuffled), SPEC)).isEqualTo(review);
        assertThat(review.severities())
                .isEqualTo(((ScoreResult.Done) Scoring.score(rows, SPEC, ScoreOptions.standard()))
                        .run()
                        .sheet()
                        .raters());
    }

    @Test
    void withOnePeriodThereIsNoDrift() {
        ScoreSpec spec =
                new ScoreSpec("unit", Optional.empty(), List.of(), Optional.of("rater"), Optional.empty(), List.of());

        RaterReview review = Raters.review(district(6), spec);
        assertThat(review.severities()).hasSize(6);
        assertThat(review.drift()).isEmpty();
    }

    @Test
    void ratersWhoNeverMetAreInDifferentParts() {
        List<String[]> rows = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            int unit = i % 9;
            String rater = (unit < 5 ? "east" : "west") + i % 2;
            rows.add(row("u" + unit, "q0", random.nextInt(20) == 0 ? ScoreSpec.UNKNOWN : rater, random.nextInt(100)));
        }
        List<Part> parts = Raters.review(Rows.of(HEADER, rows), SPEC).parts();

        assertThat(parts)
                .extracting(Part::raters)
                .containsExactly(List.of("east0", "east1"), List.of("west0", "west1"));
        assertThat(parts)
                .extracting(Part::units)
                .containsExactly(List.of("u0", "u1", "u2", "u3", "u4"), List.of("u5", "u6", "u7", "u8"));
        assertThat(parts.getFirst().n()).isGreaterThan(parts.get(1).n());

        rows.add(row("u0", "q0", "west0", 50));
        assertThat(Raters.review(Rows.of(HEADER, rows), SPEC).parts())
                .as("one contact links them")
                .singleElement()
                .satisfies(part -> assertThat(part.raters()).hasSize(4));
    }

    @Test
    void whereNothingCanBeEstimatedThePartsAreStillTold() {
        RaterReview review =
                Raters.review(Rows.of(HEADER, List.of(row("a", "q0", "r0", 3), row("b", "q0", "r1", 5))), SPEC);

        assertThat(review.parts()).hasSize(2);
        assertThat(review.refused())
                .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(ScoreResult.Reason.FEW_UNITS));
        assertThat(review.severities()).isEmpty();
        assertThat(review.drift()).isEmpty();
    }

    @Test
    void withoutAColumnOfRatersThereIsNothingToReview() {
        ScoreSpec spec =
                new ScoreSpec("unit", Optional.of("quarter"), List.of(), Optional.empty(), Optional.empty(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> Raters.review(district(6), spec));
    }

    /// Twenty units, four quarters; rater 2 takes six points off in the last quarter.
    private static Rows district(int raters) {
        Random random = new Random(21);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 2_400; i++) {
            int unit = random.nextInt(20);
            int rater = random.nextInt(raters);
            int quarter = i % 4;
            double y = 70 + unit / 4.0 + rater + (rater == 2 && quarter == 3 ? -6 : 0) + 6 * random.nextGaussian();
            rows.add(row("u" + unit, "q" + quarter, "r" + rater, y));
        }
        return Rows.of(HEADER, rows);
    }

    private static String[] row(String unit, String quarter, String rater, double y) {
        return new String[] {unit, quarter, rater, String.format(Locale.ROOT, "%.2f", y)};
    }
}
