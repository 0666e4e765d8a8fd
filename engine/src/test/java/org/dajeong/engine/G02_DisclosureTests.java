package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: nobody can be recognised in what is published, nor in what follows from it.
class G02_DisclosureTests {

    private static final List<String> HEADER = List.of("dept", "quarter", "staff", "y");

    @ParameterizedTest
    @CsvSource({
        "4, 4, FEW_RATINGS",
        "5, 2, FEW_STAFF",
        "6, 3, ''",
        "5, 3, ''",
    })
    void aFigureNeedsFiveRatingsAndThreeStaff(int ratings, int staff, String reason) {
        List<String[]> rows = office(6, 12);
        add(rows, "small", "q1", ratings, staff, 0);
        add(rows, "other", "q1", 3, 3, 0);
        add(rows, "third", "q1", 2, 2, 0);

        List<ScoreSheet.WithheldRow> small = withheld(run(rows, false), "small");
        if (reason.isEmpty()) {
            assertThat(small).isEmpty();
        } else {
            assertThat(small).extracting(ScoreSheet.WithheldRow::reason).containsExactly(Withheld.valueOf(reason));
        }
    }

    @Test
    void nobodyMayHaveMoreThanHalf() {
        List<String[]> half = office(6, 12);
        add(half, "team", "q1", 6, 3, 3);
        add(half, "other", "q1", 3, 3, 0);
        add(half, "third", "q1", 2, 2, 0);
        List<String[]> more = office(6, 12);
        add(more, "team", "q1", 6, 3, 4);
        add(more, "other", "q1", 3, 3, 0);
        add(more, "third", "q1", 2, 2, 0);

        assertThat(withheld(run(half, false), "team")).isEmpty();
        assertThat(withheld(run(more, false), "team"))
                .extracting(ScoreSheet.WithheldRow::reason)
                .containsExactly(Withheld.ONE_PERSON);
    }

    @Test
    void theNextSmallestGoesWithALoneWithheldUnit() {
        List<String[]> rows = office(6, 12);
        add(rows, "small", "q1", 4, 4, 0);
        add(rows, "next", "q1", 8, 4, 0);
        ScoreRun run = run(rows, false);

        assertThat(run.sheet().withheld())
                .containsExactly(
                        new ScoreSheet.WithheldRow(
                                "next", Optional.empty(), Withheld.PROTECTS_ANOTHER, OptionalLong.empty()),
                        new ScoreSheet.WithheldRow(
                                "small", Optional.empty(), Withheld.FEW_RATINGS, OptionalLong.of(5)));
        assertThat(run.sheet().n()).isEqualTo(6 * 12);
        assertThat(run.why("small", Optional.empty()))
                .contains(new Why.Withheld("small", Optional.empty(), Withheld.FEW_RATINGS, OptionalLong.of(5)));
    }

    /// The attacker knows every published count and mean, of units, of quarters and of both. Whatever group he
    /// gets by taking published rows from published wholes has at least two rows and five ratings, or nothing.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void differencesRevealNoSmallGroup(long seed) {
        Random random = new Random(seed);
        List<String[]> rows = new ArrayList<>();
        for (int d = 0; d < 8; d++) {
            for (int q = 0; q < 4; q++) {
                add(rows, "d" + d, "q" + q, 1 + random.nextInt(9), 5, random.nextInt(3));
            }
        }
        ScoreRun run = run(rows, true);
        List<String> units = run.sheet().units().stream()
                .filter(row -> row.period().isEmpty())
                .map(ScoreSheet.UnitScore::unit)
                .toList();
        for (String unit : units) {
            difference(run, rows, row -> row[0].equals(unit));
        }
        for (int q = 0; q < 4; q++) {
            String quarter = "q" + q;
            difference(run, rows, row -> units.contains(row[0]) && row[1].equals(quarter));
        }
        long hiddenUnits = run.sheet().withheld().stream()
                .filter(row -> row.period().isEmpty())
                .count();
        assertThat(hiddenUnits).isNotEqualTo(1);
        assertThat(solved(run, units)).isEmpty();
    }

    /// Two squares of small cells, and one small cell between them: every row and column of it has company, and still
    /// the totals of one square would give it away.
    @Test
    void aHiddenCellBetweenTwoGroupsGetsCompany() {
        List<String[]> rows = new ArrayList<>();
        for (int d = 0; d < 4; d++) {
            for (int q = 0; q < 4; q++) {
                boolean small = d < 2 == q < 2 || d == 0 && q == 2;
                add(rows, "d" + d, "q" + q, small ? 4 : 9, 4, 0);
            }
        }
        ScoreRun run = run(rows, true);

        assertThat(solved(run, List.of("d0", "d1", "d2", "d3"))).isEmpty();
        assertThat(run.sheet().withheld()).hasSize(10);
    }

    /// The hidden cells that follow from all totals of units and quarters together: those whose own equation is a
    /// combination of the totals' equations.
    private static List<String> solved(ScoreRun run, List<String> units) {
        List<ScoreSheet.WithheldRow> hidden = run.sheet().withheld().stream()
                .filter(row -> row.period().isPresent() && units.contains(row.unit()))
                .toList();
        List<double[]> totals = new ArrayList<>();
        for (String unit : units) {
            totals.add(hidden.stream()
                    .mapToDouble(row -> row.unit().equals(unit) ? 1 : 0)
                    .toArray());
        }
        for (int q = 0; q < 4; q++) {
            String quarter = "q" + q;
            totals.add(hidden.stream()
                    .mapToDouble(row -> row.period().orElseThrow().equals(quarter) ? 1 : 0)
                    .toArray());
        }
        List<String> solved = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            List<double[]> more = new ArrayList<>(totals);
            double[] one = new double[hidden.size()];
            one[i] = 1;
            more.add(one);
            if (rank(more) == rank(totals)) {
                solved.add(hidden.get(i).unit() + hidden.get(i).period().orElseThrow());
            }
        }
        return solved;
    }

    private static int rank(List<double[]> rows) {
        List<double[]> left = new ArrayList<>();
        rows.forEach(row -> left.add(row.clone()));
        int rank = 0;
        int columns = rows.getFirst().length;
        for (int column = 0; column < columns; column++) {
            int place = column;
            double[] pivot = left.stream()
                    .filter(row -> Math.abs(row[place]) > 1e-9)
                    .findFirst()
                    .orElse(null);
            if (pivot != null) {
                left.remove(pivot);
                rank++;
                for (double[] row : left) {
                    double factor = row[column] / pivot[column];
                    for (int j = 0; j < columns; j++) {
                        row[j] -= factor * pivot[j];
                    }
                }
            }
        }
        return rank;
    }

    private static void difference(ScoreRun run, List<String[]> rows, java.util.function.Predicate<String[]> whole) {
        var hidden = rows.stream()
                .filter(whole)
                .filter(row -> run.sheet().withheld().stream()
                        .anyMatch(cell -> cell.unit().equals(row[0])
                                && cell.period().orElse("").equals(row[1])))
                .toList();
        if (!hidden.isEmpty()) {
            long cells = hidden.stream().map(row -> row[0] + row[1]).distinct().count();
            boolean everything = hidden.size() == rows.stream().filter(whole).count();
            assertThat(everything || cells >= 2 && hidden.size() >= 5)
                    .as("%d ratings in %d rows can be computed", hidden.size(), cells)
                    .isTrue();
        }
    }

    private static List<String[]> office(int units, int ratings) {
        List<String[]> rows = new ArrayList<>();
        for (int d = 0; d < units; d++) {
            add(rows, "d" + d, "q1", ratings, 4, 0);
        }
        return rows;
    }

    /// @param first how many of the ratings are of the first person; 0 spreads them evenly
    private static void add(List<String[]> rows, String unit, String quarter, int ratings, int staff, int first) {
        Random random = new Random(unit.hashCode() * 31L + quarter.hashCode());
        for (int i = 0; i < ratings; i++) {
            int person = first == 0 ? i % staff : i < first ? 0 : 1 + i % (staff - 1);
            rows.add(new String[] {unit, quarter, "s" + person, String.valueOf(60 + random.nextInt(40))});
        }
    }

    private static List<ScoreSheet.WithheldRow> withheld(ScoreRun run, String unit) {
        return run.sheet().withheld().stream()
                .filter(row -> row.unit().equals(unit))
                .toList();
    }

    private static ScoreRun run(List<String[]> rows, boolean periods) {
        ScoreSpec spec = new ScoreSpec(
                "dept",
                periods ? Optional.of("quarter") : Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("staff"),
                List.of());
        return ((ScoreResult.Done) Scoring.score(Rows.of(HEADER, rows), spec, ScoreOptions.standard())).run();
    }
}
