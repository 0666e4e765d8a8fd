package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The story the demo tells, as the truth and the raw scores have it.
class GaonStoryTests {

    private final District district = District.of(District.DEFAULT_SEED);
    private final Truth truth = district.truth();

    @Test
    void rawScoresPutTheTaxDepartmentLastAndTheFrontDeskFirst() throws IOException {
        Map<String, Scatter> scores = Sample.of(district).scores;
        List<String> ranking = new ArrayList<>(scores.keySet());
        ranking.sort(Comparator.comparingDouble(
                dept -> scores.getOrDefault(dept, new Scatter()).mean()));

        assertThat(ranking).startsWith("세무2과", "주차관리과").endsWith("OK민원센터");
        assertThat(ranking.subList(40, 50)).contains("일자리경제과");
    }

    @ParameterizedTest
    @ValueSource(longs = {6_636, 50_000})
    void thisMuchOfItIsTheTaxDepartmentsOwn(long size) {
        Truth.Department tax = District.of(District.DEFAULT_SEED, size).truth().department("세무2과");

        assertThat(tax.own()).isCloseTo(-3.5, within(1e-9));
        assertThat(item(tax, "연결")).isCloseTo(-1.6, within(1e-9));
        assertThat(item(tax, "종료")).isCloseTo(-1.2, within(1e-9));
        assertThat(item(tax, "안내")).isCloseTo(-0.5, within(1e-9));
    }

    @Test
    void theRestIsItsMixAndItsCallers() {
        Truth.Department tax = truth.department("세무2과");
        double mix = Mix.FACTORS.stream()
                .mapToDouble(factor -> tax.part(factor.column()))
                .sum();

        assertThat(mix).isCloseTo(-4.6, within(0.1));
        assertThat(tax.part(Column.CALLER)).isCloseTo(-1.0, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "세무1과, 4.0", "어르신복지과, 4.4", "건강관리과, 4.0", "기후환경과, 4.6", "청소행정과, -4.6", "건축과, -4.6",
        "너른동, -5.0", "OK민원센터, 0.1", "주차관리과, 0.0", "일자리경제과, 0.1", "장애인복지과, 1.2", "징수과, 3.5"
    })
    void theOtherDepartmentsAreAsTheTableSays(String dept, double own) {
        assertThat(truth.department(dept).own()).isCloseTo(own, within(1e-9));
    }

    @Test
    void mostOthersAreTypical() {
        List<Double> others = new ArrayList<>();
        for (Unit unit : Office.gaon().units()) {
            if (unit.own().isEmpty()) {
                others.add(Math.abs(truth.department(unit.name()).own()));
            }
        }

        assertThat(others).hasSize(33).allMatch(own -> own < 1.5);
        assertThat(others.stream().filter(own -> own <= 1).count()).isGreaterThanOrEqualTo(27);
    }

    @Test
    void oneDepartmentIsFourPointsBetterSinceItsTask() {
        Map<Boolean, Scatter> own = new TreeMap<>();
        for (Truth.DepartmentQuarter cell : truth.quarters()) {
            if (cell.dept().equals("장애인복지과")) {
                own.computeIfAbsent(cell.quarter().compareTo("2025-4") >= 0, absent -> new Scatter())
                        .add(cell.own());
            }
        }

        assertThat(own.getOrDefault(true, new Scatter()).mean()
                        - own.getOrDefault(false, new Scatter()).mean())
                .isCloseTo(4, within(1e-9));
    }

    /// A level is supported for a department if at least two others have ten contacts in it and ten
    /// outside it, and the information on it is spread over at least two others in effect.
    @Test
    void allButOneDepartmentCanBeCompared() throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        district.writeTo(rating -> {
            for (Mix.Factor factor : Mix.FACTORS) {
                String level = factor.column() + rating.text(factor.column());
                counts.computeIfAbsent(level, absent -> new TreeMap<>())
                        .merge(rating.text(Column.DEPT), 1, Integer::sum);
            }
        });
        Map<String, Integer> unsupported = new TreeMap<>();
        counts.forEach((level, byDept) -> byDept.forEach((dept, contacts) -> {
            if (!supported(byDept, dept)) {
                unsupported.merge(dept + " " + level, contacts, Integer::sum);
            }
        }));

        assertThat(unsupported).containsOnlyKeys("징수과 TASK압류·공매");
        assertThat(unsupported.values()).allMatch(contacts -> contacts > 0.2 * 144);
    }

    private boolean supported(Map<String, Integer> byDept, String dept) {
        double sum = 0;
        double squares = 0;
        int enough = 0;
        for (Map.Entry<String, Integer> other : byDept.entrySet()) {
            if (!other.getKey().equals(dept)) {
                double in = other.getValue();
                double out = truth.department(other.getKey()).contacts() - in;
                double information = in * out / (in + out);
                sum += information;
                squares += information * information;
                enough += Math.min(in, out) >= 10 ? 1 : 0;
            }
        }
        return enough >= 2 && sum * sum / squares >= 2;
    }

    private static double item(Truth.Department department, String column) {
        return department.items().get(Item.columns().indexOf(column));
    }
}
