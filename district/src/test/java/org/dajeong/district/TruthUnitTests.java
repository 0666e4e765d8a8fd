package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TruthUnitTests {

    private final District district = District.of(District.DEFAULT_SEED);
    private final Truth truth = district.truth();

    /// The definition again, from the rows alone: what is left of the expected scores without mix,
    /// caller and quarter, centred in each quarter, averaged over the contacts of the department.
    @Test
    void ownIsWhatItsDefinitionSays() throws IOException {
        Map<String, Double> effects = new TreeMap<>();
        truth.levels().forEach(level -> effects.put(level.factor() + level.level(), level.effect()));
        Map<String, Scatter> quarters = new TreeMap<>();
        Map<String, Scatter> departments = new TreeMap<>();
        district.writeTo(rating -> add(quarters, rating.text(Column.QUARTER), rest(rating, effects)));
        district.writeTo(rating -> add(
                departments,
                rating.text(Column.DEPT),
                rest(rating, effects)
                        - quarters.getOrDefault(rating.text(Column.QUARTER), new Scatter())
                                .mean()));

        assertThat(departments).hasSize(50);
        departments.forEach((dept, rest) ->
                assertThat(truth.department(dept).own()).as(dept).isCloseTo(rest.mean(), within(1e-9)));
    }

    @Test
    void ownAndTheOtherPartsAddUpToTheExpectedGap() throws IOException {
        Sample.of(district)
                .expected
                .forEach((dept, expected) -> assertThat(
                                truth.mean() + truth.department(dept).gap())
                        .as(dept)
                        .isCloseTo(expected.mean(), within(1e-9)));
    }

    @Test
    void itemsAddUpToOwnAndOwnPartsToNothing() {
        double sum = 0;
        for (Truth.Department department : truth.departments()) {
            assertThat(department.items().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(department.own(), within(1e-12));
            sum += department.contacts() * department.own();
        }

        assertThat(sum).isCloseTo(0, within(1e-6));
        assertThat(truth.quarters()).hasSize(50 * 6 - 2);
    }

    @Test
    void deviationsOfAFactorAverageToNothing() {
        Map<Column, Double> sums = new TreeMap<>();
        truth.levels().forEach(level -> sums.merge(level.factor(), level.contacts() * level.deviation(), Double::sum));

        assertThat(sums).hasSize(6).allSatisfy((factor, sum) -> assertThat(sum).isCloseTo(0, within(1e-8)));
    }

    @Test
    void knowsWhatTheEffectsWereDrawnFrom() {
        assertThat(truth.components())
                .extracting(Truth.Component::name)
                .containsExactly("dept", "dept:quarter", "dept:staff", "caller", "own", "residual");
        assertThat(truth.components().get(1).realised()).isCloseTo(1, within(0.15));
        assertThat(truth.components().get(2).realised()).isCloseTo(1.5, within(0.1));
        assertThat(truth.components().get(4).realised()).isBetween(2.0, 3.0);
    }

    @Test
    void isWrittenOneValuePerLine() throws IOException {
        StringBuilder text = new StringBuilder();
        truth.writeTo(text);

        assertThat(text.toString().lines())
                .allMatch(line -> line.chars().filter(c -> c == ',').count() == 7)
                .contains("mean,,,,,,6636,88.9", "effect,,,task,이의·감면,,%d,-9.0".formatted(contacts("이의·감면")))
                .anyMatch(line -> line.startsWith("own,세무2과,,,,연결,144,-1.6"))
                .anyMatch(line -> line.startsWith("own,세무2과,2025-4,,,,24,"))
                .anyMatch(line -> line.startsWith("part,세무2과,,caller,,,144,-"));
    }

    @Test
    void anUnknownDepartmentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> truth.department("세무3과"))
                .withMessageContaining("세무3과");
    }

    private long contacts(String level) {
        return truth.levels().stream()
                .filter(found -> found.level().equals(level))
                .mapToLong(Truth.Level::contacts)
                .sum();
    }

    private static double rest(Rating rating, Map<String, Double> effects) {
        double rest = rating.expected();
        for (Column column : Column.values()) {
            rest -= effects.getOrDefault(column + rating.text(column), 0.0);
        }
        return rest;
    }

    private static void add(Map<String, Scatter> sums, String key, double value) {
        sums.computeIfAbsent(key, absent -> new Scatter()).add(value);
    }
}
