package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.GroupTimes.Base;
import org.dajeong.engine.api.GroupTimes.Control;
import org.dajeong.engine.api.GroupTimes.Estimate;
import org.dajeong.engine.api.GroupTimes.Options;
import org.dajeong.engine.api.GroupTimes.Reason;
import org.dajeong.engine.api.GroupTimes.Refused;
import org.dajeong.engine.api.Panel;
import org.dajeong.engine.api.StaggeredEffects;
import org.dajeong.engine.linear.ChiSquare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: units that began something are compared with units that had not, group by group and period by period; what
/// cannot be compared is refused.
class I03_EffectTests {

    private static final Options STANDARD = Options.standard();

    // ---- published figures

    /// The minimum wage of 500 counties: the figures of Callaway and Sant'Anna's own program, and its analytic
    /// errors.
    @ParameterizedTest
    @CsvSource({
        "NEVER, -0.0400, -0.03995127516, 0.01203401277, 7.7912366, 0.16812",
        "NOT_YET, -0.0398, -0.03976362562, , , "
    })
    void agreesWithThePublishedMinimumWageStudy(
            Control control, String published, double simple, Double error, Double wald, String p) {
        GroupTimes answer = StaggeredEffects.of(CountyPanel.read(), new Options(Base.LAST, control, 100, 1));

        assertThat("%.4f".formatted(answer.simple().orElseThrow().value())).isEqualTo(published);
        assertThat(answer.simple().orElseThrow().value()).isCloseTo(simple, within(1e-11));
        if (error != null) {
            GroupTimes.PreTest test = answer.preTest().orElseThrow();
            assertThat(error(answer.simple().orElseThrow())).isCloseTo(error, within(1e-10));
            assertThat(test.wald()).isCloseTo(wald, within(1e-6));
            assertThat(test.freedom()).isEqualTo(5);
            assertThat(test.smallestGroup()).isEqualTo(40);
            assertThat(test.isReliable()).isTrue();
            assertThat("%.5f".formatted(test.p())).isEqualTo(p);
        }
    }

    @Test
    void agreesWithThePublishedGroupTimes() {
        GroupTimes answer = StaggeredEffects.of(CountyPanel.read(), new Options(Base.LAST, Control.NEVER, 100, 1));

        assertThat(answer.effects().stream()
                        .map(one -> "%d %d %.4f"
                                .formatted(
                                        2003 + one.group(),
                                        2003 + one.period(),
                                        one.estimate().value())))
                .containsExactly(
                        "2004 2004 -0.0105",
                        "2004 2005 -0.0704",
                        "2004 2006 -0.1373",
                        "2004 2007 -0.1008",
                        "2006 2004 0.0065",
                        "2006 2005 -0.0028",
                        "2006 2006 -0.0046",
                        "2006 2007 -0.0412",
                        "2007 2004 0.0305",
                        "2007 2005 -0.0027",
                        "2007 2006 -0.0311",
                        "2007 2007 -0.0261");
        assertThat(error(answer.effects().getFirst().estimate())).isCloseTo(0.02325103637, within(1e-11));
        assertThat(error(answer.effects().get(3).estimate())).isCloseTo(0.03435922583, within(1e-11));
        Estimate dynamic = answer.byExposure().overall().orElseThrow();
        assertThat(dynamic.value()).isCloseTo(-0.07723982146, within(1e-11));
        assertThat(error(dynamic)).isCloseTo(0.01996498906, within(1e-11));
        assertThat(parts(answer.byExposure()))
                .containsExactly(
                        "-3 0.0305", "-2 -0.0006", "-1 -0.0245", "0 -0.0199", "1 -0.0510", "2 -0.1373", "3 -0.1008");
        assertThat(parts(answer.byGroup())).containsExactly("1 -0.0797", "3 -0.0229", "4 -0.0261");
        assertThat(parts(answer.byPeriod())).containsExactly("1 -0.0105", "2 -0.0704", "3 -0.0488", "4 -0.0371");
        assertThat(answer.byGroup().overall().orElseThrow().value()).isCloseTo(-0.03101828223, within(1e-11));
        assertThat(answer.byPeriod().overall().orElseThrow().value()).isCloseTo(-0.04170043213, within(1e-11));
    }

    private static List<String> parts(GroupTimes.Aggregation aggregation) {
        return aggregation.parts().stream()
                .map(part -> "%d %.4f".formatted(part.at(), part.estimate().value()))
                .toList();
    }

    private static double error(Estimate estimate) {
        return estimate.standardError().orElseThrow();
    }

    // ---- our own reference

    @ParameterizedTest
    @CsvSource({"LAST", "BEFORE_LAST", "ALL_BEFORE", "ALL_BUT_LAST"})
    void agreesWithRegressionsUnitByUnit(Base base) {
        int checked = 0;
        for (Control control : Control.values()) {
            Map<String, Double> ours = figures(StaggeredEffects.of(panel(), new Options(base, control, 10, 1)));
            for (String[] row : Rows.read("/reference/effects.csv").rows()) {
                if (row[0].equals("panel") && row[1].equals(base.name()) && row[2].equals(control.name())) {
                    assertThat(ours.get(row[3] + " " + row[4]))
                            .as("%s", (Object) row)
                            .isNotNull()
                            .isCloseTo(Double.parseDouble(row[5]), within(1e-9));
                    checked++;
                }
            }
            assertThat(ours).hasSizeLessThanOrEqualTo(checked);
        }
        assertThat(checked).isGreaterThan(150);
    }

    private static Map<String, Double> figures(GroupTimes answer) {
        Map<String, Double> figures = new HashMap<>();
        for (GroupTimes.GroupTime one : answer.effects()) {
            String name = one.group() + " " + one.period();
            put(figures, "effect", name, one.estimate());
            figures.put("treated " + name, (double) one.treated());
            figures.put("untreated " + name, (double) one.untreated());
        }
        figures.put("refused ", (double) answer.refused().size());
        put(figures, "simple", "", answer.simple().orElseThrow());
        Map.of("exposure", answer.byExposure(), "group", answer.byGroup(), "period", answer.byPeriod())
                .forEach((name, aggregation) -> {
                    put(figures, name + "-overall", "", aggregation.overall().orElseThrow());
                    aggregation.parts().forEach(part -> put(figures, name, "" + part.at(), part.estimate()));
                });
        GroupTimes.PreTest test = answer.preTest().orElseThrow();
        figures.put("wald ", test.wald());
        figures.put("wald-freedom ", (double) test.freedom());
        figures.put("wald-p ", test.p());
        return figures;
    }

    private static void put(Map<String, Double> figures, String quantity, String name, Estimate estimate) {
        figures.put(quantity + " " + name, estimate.value());
        figures.put(quantity + "-error " + name, error(estimate));
    }

    /// All 40 ways to deal out three starts, one among four units of a kind and two among five of another.
    @Test
    void chanceDealsOutTheSameStartsWithinKinds() {
        List<Panel.Unit> units = new ArrayList<>();
        for (Panel.Unit unit : panel().units()) {
            int number = Integer.parseInt(unit.name().substring(1));
            if (number >= 8 && number <= 11 || number >= 20 && number <= 24) {
                boolean starts = number == 8 || number == 20 || number == 21;
                units.add(new Panel.Unit(
                        unit.name(),
                        number < 20 ? "a" : "b",
                        starts ? OptionalInt.of(4) : OptionalInt.empty(),
                        unit.values().stream()
                                .map(value -> Double.isNaN(value) ? 70.0 : value)
                                .toList()));
            }
        }
        GroupTimes answer = StaggeredEffects.of(new Panel(6, units), STANDARD);
        GroupTimes.Randomisation chance = answer.randomisation().orElseThrow();

        assertThat(answer.simple().orElseThrow().value()).isCloseTo(reference("simple"), within(1e-9));
        assertThat(chance.p()).isCloseTo(reference("p"), within(1e-12));
        assertThat(chance.smallest()).isCloseTo(reference("smallest"), within(1e-12));
        assertThat(chance.complete()).isTrue();
    }

    private static double reference(String quantity) {
        return Rows.read("/reference/effects.csv").rows().stream()
                .filter(row -> row[0].equals("randomised") && row[3].equals(quantity))
                .mapToDouble(row -> Double.parseDouble(row[5]))
                .findFirst()
                .orElseThrow();
    }

    /// With more assignments than draws some are drawn, which comes near to what all of them say.
    @Test
    void drawnAssignmentsComeNearToAllOfThem() {
        Panel panel = small(12, 3, 1);
        GroupTimes.Randomisation all =
                StaggeredEffects.of(panel, STANDARD).randomisation().orElseThrow();
        GroupTimes.Randomisation drawn = StaggeredEffects.of(
                        panel, new Options(STANDARD.base(), STANDARD.control(), 200, 1))
                .randomisation()
                .orElseThrow();

        assertThat(all.complete()).isTrue();
        assertThat(drawn.complete()).isFalse();
        assertThat(all.smallest()).isCloseTo(1 / 220.0, within(1e-12)).isEqualTo(drawn.smallest());
        assertThat(drawn.p()).isCloseTo(all.p(), within(0.1));
    }

    // ---- what is refused

    @Test
    void whereNobodyIsLeftUntreatedNothingIsTold() {
        List<Panel.Unit> units = new ArrayList<>(small(6, 3, 1).units());
        units.replaceAll(unit ->
                unit.start().isEmpty() ? new Panel.Unit(unit.name(), "", OptionalInt.of(4), unit.values()) : unit);
        GroupTimes answer = StaggeredEffects.of(new Panel(5, units), STANDARD);

        assertThat(answer.refused())
                .contains(new Refused(3, 4, Reason.NO_UNTREATED), new Refused(4, 4, Reason.NO_UNTREATED));
        assertThat(answer.effects()).anyMatch(one -> one.group() == 3 && one.period() == 3);
        assertThat(StaggeredEffects.of(new Panel(5, units), STANDARD.withControl(Control.NEVER))
                        .simple())
                .isEmpty();
    }

    @Test
    void withoutAPeriodToCompareWithNothingIsTold() {
        GroupTimes first = StaggeredEffects.of(small(6, 3, 1, 0), STANDARD);
        GroupTimes second = StaggeredEffects.of(small(6, 3, 1, 1), STANDARD);

        assertThat(first.refused()).contains(new Refused(0, 4, Reason.NO_BASE));
        assertThat(second.refused()).contains(new Refused(1, 4, Reason.NO_BASE));
        assertThat(second.simple()).isEmpty();
        assertThat(second.randomisation()).isEmpty();
        assertThat(StaggeredEffects.of(small(6, 3, 1, 1), STANDARD.withBase(Base.LAST))
                        .simple())
                .isPresent();
    }

    /// One unit does not show how units differ; chance can still deal out its start, in no more than six ways.
    @Test
    void aSingleUnitHasNoErrorAndAShortReach() {
        GroupTimes answer = StaggeredEffects.of(small(7, 1, 1), STANDARD);

        assertThat(answer.simple().orElseThrow().standardError()).isEmpty();
        assertThat(answer.simple().orElseThrow().margin()).isEmpty();
        assertThat(answer.preTest()).isEmpty();
        assertThat(answer.randomisation().orElseThrow().smallest()).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(answer.randomisation().orElseThrow().p()).isGreaterThanOrEqualTo(1 / 7.0 - 1e-12);
    }

    @Test
    void aPanelIsChecked() {
        Panel.Unit unit = new Panel.Unit("a", "", OptionalInt.of(2), List.of(1.0, 2.0));

        assertThatIllegalArgumentException().isThrownBy(() -> new Panel(2, List.of(unit)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Panel(3, List.of(unit)));
        Panel.Unit other = new Panel.Unit("a", "", OptionalInt.empty(), List.of(1.0, 2.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Panel(2, List.of(other, other)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Options(Base.LAST, Control.NEVER, 0, 1));
    }

    // ---- always

    @Test
    void theOrderOfUnitsChangesNothing() {
        List<Panel.Unit> shuffled = new ArrayList<>(panel().units());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(StaggeredEffects.of(new Panel(6, shuffled), STANDARD))
                .isEqualTo(StaggeredEffects.of(panel(), STANDARD));
    }

    @Test
    void theBootstrapComesNearToTheAnalyticErrors() {
        GroupTimes answer = StaggeredEffects.of(CountyPanel.read(), new Options(Base.LAST, Control.NEVER, 2_000, 1));

        for (GroupTimes.GroupTime one : answer.effects()) {
            assertThat(one.estimate().bootstrapError().orElseThrow() / error(one.estimate()))
                    .isBetween(0.85, 1.15);
        }
        // Simultaneously for all parts: wider than for one, and less than Bonferroni's 2.69 for seven.
        assertThat(answer.byExposure().critical().orElseThrow()).isBetween(2.1, 2.8);
    }

    @Test
    void chiSquareIsThatOfTheTables() {
        assertThat(ChiSquare.above(3.841458820694124, 1)).isCloseTo(0.05, within(1e-12));
        assertThat(ChiSquare.above(5.991464547107979, 2)).isCloseTo(0.05, within(1e-12));
        assertThat(ChiSquare.above(11.070497693516351, 5)).isCloseTo(0.05, within(1e-12));
        assertThat(ChiSquare.above(18.307038053275146, 10)).isCloseTo(0.05, within(1e-12));
        assertThat(ChiSquare.above(-1, 3)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.above(1, 0));
    }

    // ---- panels

    static Panel panel() {
        Rows rows = Rows.read("/reference/panel.csv");
        return new Panel(
                6,
                rows.rows().stream()
                        .map(row -> new Panel.Unit(
                                row[0],
                                row[1],
                                row[2].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[2])),
                                List.of(row).subList(3, 9).stream()
                                        .map(Double::valueOf)
                                        .toList()))
                        .toList());
    }

    private static Panel small(int units, int treated, long seed) {
        return small(units, treated, seed, 3);
    }

    /// Five periods, some units starting in one of them.
    private static Panel small(int units, int treated, long seed, int start) {
        Random random = new Random(seed);
        List<Panel.Unit> result = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            List<Double> values = new ArrayList<>();
            for (int t = 0; t < 5; t++) {
                values.add(70 + random.nextGaussian());
            }
            result.add(new Panel.Unit(
                    "u%02d".formatted(i), "", i < treated ? OptionalInt.of(start) : OptionalInt.empty(), values));
        }
        return new Panel(5, result);
    }
}
