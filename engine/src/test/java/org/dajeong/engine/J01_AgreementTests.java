package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dajeong.engine.agreement.KappaFit;
import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.Agreement.Coefficient;
import org.dajeong.engine.api.Agreement.Form;
import org.dajeong.engine.api.Agreement.RaterPair;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.AgreementResult.Reason;
import org.dajeong.engine.api.AgreementResult.Refused;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.api.Agreements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: how well raters agree is told by the coefficients that others use, to their published
/// figures.
class J01_AgreementTests {

    private static final List<String> HEADER = List.of("contact", "rater", "y");

    @ParameterizedTest
    @ValueSource(strings = {"krippendorff", "shrout-fleiss", "calibration"})
    void agreesWithTheReference(String data) {
        List<Reference> references = Reference.read("/reference/agreement.csv").stream()
                .filter(reference -> reference.model().equals(data))
                .toList();
        assertThat(references).hasSizeGreaterThan(11);
        for (Reference reference : references) {
            Level level = reference.method().isEmpty() ? Level.INTERVAL : Level.valueOf(reference.method());
            check(reference, done(Rows.read("/reference/" + data + ".csv"), level));
        }
    }

    private static void check(Reference reference, Agreement agreement) {
        switch (reference.quantity()) {
            case "alpha" ->
                reference.check(
                        switch (reference.name()) {
                            case "alpha" -> agreement.alpha().estimate();
                            case "within" -> agreement.alpha().within();
                            default -> agreement.alpha().between();
                        });
            case "icc" ->
                reference.check(coefficient(agreement, reference.name()).estimate());
            case "icc-low" ->
                reference.check(coefficient(agreement, reference.name()).low());
            case "icc-high" ->
                reference.check(coefficient(agreement, reference.name()).high());
            case "difference" ->
                reference.check(
                        pair(agreement, reference).difference().orElseThrow().estimate());
            case "difference-low" ->
                reference.check(
                        pair(agreement, reference).difference().orElseThrow().low());
            case "difference-high" ->
                reference.check(
                        pair(agreement, reference).difference().orElseThrow().high());
            case "kappa" ->
                reference.check(pair(agreement, reference).kappa().orElseThrow().estimate());
            case "kappa-error" ->
                reference.check(pair(agreement, reference).kappa().orElseThrow().standardError());
            default -> throw new AssertionError("nothing checks " + reference);
        }
    }

    /// Krippendorff (2011); Shrout and Fleiss (1979), table 4.
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void alphaIsThePublishedOne(Level level, double published) {
        assertThat(done(Rows.read("/reference/krippendorff.csv"), level).alpha().estimate())
                .isCloseTo(published, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_WAY_SINGLE, 0.17", "RANDOM_SINGLE, 0.29", "FIXED_SINGLE, 0.71", //
        "ONE_WAY_MEAN, 0.44", "RANDOM_MEAN, 0.62", "FIXED_MEAN, 0.91"
    })
    void correlationsAreThePublishedOnes(Form form, double published) {
        assertThat(coefficient(done(Rows.read("/reference/shrout-fleiss.csv"), Level.INTERVAL), form.name())
                        .estimate())
                .isCloseTo(published, within(0.005));
    }

    /// Cohen (1968): his own weights of disagreement.
    @ParameterizedTest
    @CsvSource({"nominal, 0.492", "weighted, 0.348"})
    void kappaIsThePublishedOne(String name, double published) {
        double[][] weights = name.equals("nominal")
                ? new double[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}
                : new double[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
        List<int[]> pairs = new ArrayList<>();
        Rows cohen = Rows.read("/reference/cohen.csv");
        for (String[] row : cohen.rows()) {
            int[] pair = {Integer.parseInt(row[0]) - 1, Integer.parseInt(row[1]) - 1};
            pairs.addAll(Collections.nCopies(Integer.parseInt(row[2]), pair));
        }
        Agreement.Kappa kappa = KappaFit.of(
                        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                        3,
                        (i, j) -> weights[i][j])
                .orElseThrow();

        assertThat(kappa.estimate()).isCloseTo(published, within(0.0005));
        for (Reference reference : Reference.read("/reference/agreement.csv")) {
            if (reference.model().equals("cohen") && reference.name().equals(name)) {
                reference.check(reference.quantity().equals("kappa") ? kappa.estimate() : kappa.standardError());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void theOrderOfRowsDoesNotMatter(Level level) {
        Rows rows = Rows.read("/reference/calibration.csv");
        List<String[]> shuffled = new ArrayList<>(rows.rows());
        Collections.shuffle(shuffled, new Random(5));

        assertThat(done(rows.withRows(shuffled), level)).isEqualTo(done(rows, level));
    }

    @Test
    void onlyTheOrderOfOrdinalRatingsMatters() {
        Rows rows = Rows.read("/reference/krippendorff.csv");
        Rows squared = rows.withRows(rows.rows().stream()
                .map(row -> new String[] {row[0], row[1], String.valueOf(Math.pow(Double.parseDouble(row[2]), 2))})
                .toList());

        assertThat(done(squared, Level.ORDINAL)).isEqualTo(done(rows, Level.ORDINAL));
        assertThat(done(squared, Level.INTERVAL).alpha().estimate())
                .isNotCloseTo(done(rows, Level.INTERVAL).alpha().estimate(), within(0.01));
    }

    @Test
    void whoAlwaysAgreesAgreesFully() {
        Agreement agreement = done(ratings("1 1 1", "2 2 2", "5 5 5", "5 5 5"), Level.INTERVAL);

        assertThat(agreement.alpha().estimate()).isEqualTo(1);
        assertThat(agreement.alpha().within()).isZero();
        assertThat(agreement.intraclass().orElseThrow().coefficients()).allSatisfy(coefficient -> {
            assertThat(coefficient.estimate()).isEqualTo(1);
            assertThat(coefficient.low()).isEqualTo(1);
            assertThat(coefficient.high()).isEqualTo(1);
        });
        assertThat(agreement.pairs())
                .hasSize(3)
                .allSatisfy(pair ->
                        assertThat(pair.kappa().orElseThrow()).isEqualTo(new Agreement.Kappa(1, 0, Optional.empty())));
    }

    @Test
    void contactsRatedOnceTellNothing() {
        Agreement without = done(ratings("1 2 -", "4 - 5", "3 3 -"), Level.INTERVAL);
        Agreement with = done(ratings("1 2 -", "4 - 5", "3 3 -", "9 - -"), Level.INTERVAL);

        assertThat(with.alpha()).isEqualTo(without.alpha());
        assertThat(with.contacts()).isEqualTo(4);
        assertThat(with.paired()).isEqualTo(3);
        assertThat(with.ratings()).isEqualTo(7);
    }

    @Test
    void withoutCommonRatersOnlyTheFormsOfOneWayAreTold() {
        Agreement.Intraclass intraclass = done(ratings("1 2 -", "4 - 5", "- 3 3"), Level.INTERVAL)
                .intraclass()
                .orElseThrow();

        assertThat(intraclass.sameRaters()).isFalse();
        assertThat(intraclass.raters()).isEqualTo(2);
        assertThat(intraclass.coefficients().stream().map(Coefficient::form))
                .containsExactly(Form.ONE_WAY_SINGLE, Form.ONE_WAY_MEAN);
        assertThat(done(ratings("1 2 -", "4 4 5", "- 3 3"), Level.INTERVAL).intraclass())
                .as("neither all raters nor the same number")
                .isEmpty();
    }

    @Test
    void namesHaveNoPoints() {
        Agreement agreement = done(ratings("yes yes", "no yes", "no no", "yes yes"), Level.NOMINAL);

        assertThat(agreement.intraclass()).isEmpty();
        assertThat(agreement.alpha().within()).isEqualTo(0.25);
        assertThat(agreement.pairs().getFirst().difference()).isEmpty();
        assertThat(agreement.pairs().getFirst().kappa()).isPresent();
    }

    @Test
    void whereRatersDisagreeMoreThanByLotIntervalsStayOnTheScale() {
        Agreement agreement = done(ratings("1 2 3", "2 3 1", "3 1 2", "1 3 2.1"), Level.INTERVAL);

        assertThat(agreement.alpha().estimate()).isNegative();
        assertThat(agreement.intraclass().orElseThrow().coefficients()).allSatisfy(coefficient -> {
            assertThat(coefficient.low()).isBetween(-1.0, coefficient.estimate());
            assertThat(coefficient.high()).isBetween(coefficient.estimate(), 1.0);
        });
        assertThat(done(ratings("1 2 3", "2 3 1", "3 1 2"), Level.INTERVAL).intraclass())
                .as("contacts that do not differ at all")
                .isEmpty();
    }

    @Test
    void whatCannotBeToldIsRefused() {
        assertThat(of(ratings("1 - -", "- 2 -", "3 3 -"), Level.INTERVAL))
                .isEqualTo(new Refused(Reason.NOTHING_IN_COMMON, List.of()));
        assertThat(of(ratings("3 3", "3 3"), Level.INTERVAL)).isEqualTo(new Refused(Reason.NO_VARIATION, List.of()));
        assertThat(of(ratings("-1 3", "3 3"), Level.RATIO)).isEqualTo(new Refused(Reason.NEGATIVE, List.of("-1.0")));
        for (String second : List.of("3", "4")) {
            Rows twice = Rows.of(
                    HEADER, List.of(new String[] {"c1", "A", "3"}, new String[] {"c1", "A", second}, new String[] {
                        "c1", "B", "4"
                    }));
            assertThat(of(twice, Level.INTERVAL)).isEqualTo(new Refused(Reason.RATED_TWICE, List.of("c1", "A")));
        }
    }

    @Test
    void whereRatersDisagreeOnOneContactAtMostThereIsNoInterval() {
        assertThat(alpha("3 3", "4 4", "5 5").interval()).isEmpty();
        assertThat(alpha("3 3", "4 4", "5 6").interval()).isEmpty();
        assertThat(alpha("3 3", "4 3", "5 6").interval()).hasValueSatisfying(range -> {
            assertThat(range.low()).isLessThan(range.high());
            assertThat(range.high()).isLessThan(1);
        });
    }

    private static Agreement.Alpha alpha(String... contacts) {
        return done(ratings(contacts), Level.INTERVAL).alpha();
    }

    /// A row per contact, a column per rater; `-` is not rated.
    private static Rows ratings(String... contacts) {
        List<String[]> rows = new ArrayList<>();
        for (int c = 0; c < contacts.length; c++) {
            String contact = "c" + c;
            String[] values = contacts[c].split(" ");
            IntStream.range(0, values.length)
                    .filter(r -> !values[r].equals("-"))
                    .forEach(r -> rows.add(new String[] {contact, "r" + r, values[r]}));
        }
        return Rows.of(HEADER, rows);
    }

    private static AgreementResult of(Rows rows, Level level) {
        AgreementSpec spec = new AgreementSpec("contact", "rater", "y", level);
        return Agreements.of(rows.count(spec.tables()), spec);
    }

    private static Agreement done(Rows rows, Level level) {
        return ((AgreementResult.Done) of(rows, level)).agreement();
    }

    private static Coefficient coefficient(Agreement agreement, String form) {
        return agreement.intraclass().orElseThrow().coefficients().stream()
                .filter(coefficient -> coefficient.form().name().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static RaterPair pair(Agreement agreement, Reference reference) {
        Optional<RaterPair> found = agreement.pairs().stream()
                .filter(pair -> (pair.first() + pair.second()).equals(reference.name()))
                .findFirst();
        return found.orElseThrow();
    }
}
