package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dajeong.engine.api.BootstrapOptions;
import org.dajeong.engine.api.DriverResult;
import org.dajeong.engine.api.DriverResult.Reason;
import org.dajeong.engine.api.DriverResult.Refused;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSheet.Driver;
import org.dajeong.engine.api.DriverSheet.Method;
import org.dajeong.engine.api.DriverSheet.Quadrant;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverSpec.Item;
import org.dajeong.engine.api.Drivers;
import org.dajeong.engine.drivers.AllOrders;
import org.dajeong.engine.drivers.RelativeWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: what satisfaction goes together with is told in shares that add up, from sums of products
/// alone, beside how well each item does; both with intervals.
class K01_DriverTests {

    private static final BootstrapOptions QUICK = new BootstrapOptions(200, 1);

    @ParameterizedTest
    @CsvSource({"swiss, Fertility", "mtcars, mpg", "attitude, rating"})
    void agreesWithTheReference(String data, String outcome) {
        Rows rows = Rows.read("/reference/" + data + ".csv");
        DriverSheet sheet = sheet(rows, outcome);
        double[] weights = RelativeWeights.shares(correlations(rows, outcome));
        List<Reference> references = Reference.read("/reference/drivers.csv").stream()
                .filter(reference -> reference.model().equals(data))
                .toList();

        assertThat(references).hasSize(1 + 3 * sheet.drivers().size());
        for (Reference reference : references) {
            int item = sheet.drivers().stream().map(Driver::item).toList().indexOf(reference.name());
            reference.check(
                    switch (reference.quantity()) {
                        case "explained" -> sheet.explained().value();
                        case "all-orders" ->
                            sheet.drivers().get(item).importance().value();
                        case "relative-weights" -> weights[item];
                        case "mean" -> sheet.drivers().get(item).performance().value();
                        default -> throw new AssertionError("nothing checks " + reference);
                    });
        }
    }

    /// As published with the R packages relaimpo (swiss, LMG) and rwa (mtcars, per cent of R²).
    @Test
    void sharesAreThePublishedOnes() {
        assertThat(sheet(Rows.read("/reference/swiss.csv"), "Fertility").drivers().stream()
                        .map(driver -> Math.round(driver.importance().value() * 1e8)))
                .containsExactly(5709122L, 17117303L, 26013468L, 10557015L, 11276592L);
        double[] weights = RelativeWeights.shares(correlations(Rows.read("/reference/mtcars.csv"), "mpg"));
        double explained = IntStream.range(0, 4).mapToDouble(i -> weights[i]).sum();
        assertThat(IntStream.range(0, 4).mapToObj(i -> Math.round(weights[i] / explained * 1e5)))
                .containsExactly(29_323L, 28_510L, 29_797L, 12_370L);
    }

    @Test
    void importancesAddUpToWhatIsExplainedAndDrawsToAll() {
        DriverSheet sheet = sheet(Rows.read("/reference/attitude.csv"), "rating");

        assertThat(sheet.method()).isEqualTo(Method.ALL_ORDERS);
        assertThat(sheet.n()).isEqualTo(30);
        assertThat(sheet.drivers().stream()
                        .mapToDouble(driver -> driver.importance().value())
                        .sum())
                .isCloseTo(sheet.explained().value(), within(1e-12));
        assertThat(sheet.drivers()).allSatisfy(driver -> {
            assertThat(driver.quadrants().stream().mapToDouble(share -> share).sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(driver.importance().low()).isLessThan(driver.importance().high());
            assertThat(driver.performance().value())
                    .isBetween(driver.performance().low(), driver.performance().high());
        });
        Driver complaints = sheet.drivers().getFirst();
        assertThat(complaints.quadrant()).isEqualTo(Quadrant.KEEP);
        assertThat(complaints.certainty()).isGreaterThan(0.7);
    }

    @Test
    void twinsShareAndAnItemThatTellsNothingGetsNothing() {
        double[][] r = {
            {1, 1, 0, 0.6},
            {1, 1, 0, 0.6},
            {0, 0, 1, 0},
            {0.6, 0.6, 0, 1}
        };
        assertThat(AllOrders.shares(r)).containsExactly(new double[] {0.18, 0.18, 0}, within(1e-9));
        assertThat(RelativeWeights.shares(r)).containsExactly(new double[] {0.18, 0.18, 0}, within(1e-9));
    }

    @Test
    void uncorrelatedItemsHaveTheirSquaredCorrelations() {
        int items = AllOrders.ITEMS_MAX;
        double[][] r = new double[items + 1][items + 1];
        for (int i = 0; i <= items; i++) {
            r[i][i] = 1;
            r[i][items] = i < items ? 0.01 * (i + 1) : 1;
            r[items][i] = r[i][items];
        }
        assertThat(AllOrders.shares(r)[14]).isCloseTo(0.0225, within(1e-12));
        assertThat(AllOrders.shares(r)[0]).isCloseTo(0.0001, within(1e-12));
        assertThat(RelativeWeights.shares(r)[14]).isCloseTo(0.0225, within(1e-12));
    }

    @Test
    void manyItemsAreToldByRelativeWeights() {
        DriverSheet sheet = sheet(invented(300, 18, 4), "y");

        assertThat(sheet.method()).isEqualTo(Method.RELATIVE_WEIGHTS);
        assertThat(sheet.drivers()).hasSize(18);
        assertThat(sheet.drivers().stream()
                        .mapToDouble(driver -> driver.importance().value())
                        .sum())
                .isCloseTo(sheet.explained().value(), within(1e-12));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Rows rows = invented(200, 4, 5);
        List<String[]> shuffled = new ArrayList<>(rows.rows());
        Collections.shuffle(shuffled, new Random(2));

        assertThat(sheet(rows.withRows(shuffled), "y")).isEqualTo(sheet(rows, "y"));
    }

    @Test
    void ratingsOfAGroupAreDrawnTogether() {
        // Ten times the same rating in each of twenty groups tells no more than once.
        Rows once = invented(20, 3, 6);
        List<String[]> tenfold = new ArrayList<>();
        once.rows().forEach(row -> tenfold.addAll(Collections.nCopies(10, row)));
        DriverSpec spec = spec(once, "y", Optional.of("group"));
        DriverSheet single = done(Drivers.of(Blocks.ofRows(once, spec), spec, QUICK));
        DriverSheet grouped =
                done(Drivers.of(Blocks.of(once.withRows(tenfold), spec, row -> String.join(",", row)), spec, QUICK));

        assertThat(grouped.n()).isEqualTo(200);
        assertThat(grouped.drivers().getFirst().performance().high())
                .isCloseTo(single.drivers().getFirst().performance().high(), within(1e-9));
        assertThat(grouped.drivers().getFirst().importance().low())
                .isCloseTo(single.drivers().getFirst().importance().low(), within(1e-9));
    }

    @Test
    void performanceIsToldOnTheScaleOfTheItem() {
        Rows rows = Rows.read("/reference/attitude.csv");
        DriverSpec spec = new DriverSpec(
                "rating", List.of(new Item("complaints", 0, 200), new Item("learning", -100, 100)), Optional.empty());
        DriverSheet sheet = done(Drivers.of(Blocks.ofRows(rows, spec), spec, QUICK));

        assertThat(sheet.drivers().getFirst().performance().value()).isCloseTo(66.6 / 2, within(1e-9));
        assertThat(sheet.drivers().get(1).performance().value())
                .isCloseTo((56.366666666666667 + 100) / 2, within(1e-9));
        assertThat(sheet.meanPerformance()).isCloseTo((33.3 + 78.18333333333333) / 2, within(1e-9));
        assertThat(sheet.drivers()).extracting(Driver::quadrant).containsExactly(Quadrant.IMPROVE, Quadrant.ENOUGH);
    }

    @Test
    void whatCannotBeToldIsRefused() {
        Rows few = invented(11, 3, 7);
        assertThat(result(few, "y", Optional.empty())).isEqualTo(new Refused(Reason.FEW_RATINGS, "", 11, 12));
        Rows flat = invented(40, 3, 8);
        flat.rows().forEach(row -> row[1] = "3");
        assertThat(result(flat, "y", Optional.empty())).isEqualTo(new Refused(Reason.NO_VARIATION, "x1", 40, 40));
        DriverSpec spec = spec(flat, "y", Optional.of("group"));
        assertThat(Drivers.of(Blocks.of(flat, spec, row -> row[0].substring(0, 1)), spec, QUICK))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.FEW_GROUPS));
    }

    @Test
    void aQuestionNamesItemsAndAnOutcome() {
        Item item = new Item("a", 0, 10);
        for (List<Item> items : List.of(List.of(item), List.of(item, item), List.of(item, new Item("y", 0, 1)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new DriverSpec("y", items, Optional.empty()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Item("a", 5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new BootstrapOptions(99, 1));
        assertThat(BootstrapOptions.standard().withSeed(4)).isEqualTo(new BootstrapOptions(2_000, 4));
    }

    /// Items that share something, and an outcome that goes together with the first ones most.
    private static Rows invented(int n, int items, long seed) {
        Random random = new Random(seed);
        List<String> header =
                new ArrayList<>(IntStream.range(0, items).mapToObj(i -> "x" + i).toList());
        header.add("y");
        List<String[]> rows = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            String[] row = new String[items + 1];
            double common = random.nextGaussian();
            double y = random.nextGaussian();
            for (int i = 0; i < items; i++) {
                double x = common + random.nextGaussian();
                y += x / (i + 1);
                row[i] = String.valueOf(Math.round(50 + 10 * x));
            }
            row[items] = String.valueOf(Math.round(50 + 5 * y));
            rows.add(row);
        }
        return Rows.of(header, rows);
    }

    private static DriverSpec spec(Rows rows, String outcome, Optional<String> group) {
        return new DriverSpec(
                outcome,
                rows.header().stream()
                        .filter(name -> !name.equals(outcome))
                        .map(name -> new Item(name, 0, 100))
                        .toList(),
                group);
    }

    private static DriverResult result(Rows rows, String outcome, Optional<String> group) {
        DriverSpec spec = spec(rows, outcome, group);
        return Drivers.of(Blocks.ofRows(rows, spec), spec, QUICK);
    }

    private static DriverSheet sheet(Rows rows, String outcome) {
        return done(result(rows, outcome, Optional.empty()));
    }

    private static DriverSheet done(DriverResult result) {
        return ((DriverResult.Done) result).sheet();
    }

    /// Correlations by their definition, the outcome last.
    private static double[][] correlations(Rows rows, String outcome) {
        List<String> columns = new ArrayList<>(rows.header());
        columns.remove(outcome);
        columns.add(outcome);
        double[][] z = columns.stream()
                .map(column -> standardised(rows.rows().stream()
                        .mapToDouble(row -> Double.parseDouble(rows.get(row, column)))
                        .toArray()))
                .toArray(double[][]::new);
        double[][] r = new double[z.length][z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                for (int k = 0; k < z[i].length; k++) {
                    r[i][j] += z[i][k] * z[j][k];
                }
            }
        }
        return r;
    }

    private static double[] standardised(double[] x) {
        double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).sum() / x.length;
        double squares = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mean) * (x[i] - mean))
                .sum();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mean) / Math.sqrt(squares))
                .toArray();
    }
}
