package org.dajeong.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableSource.Match;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// Rows that somebody else reads, such as a worker of a cluster: checked, cleaned and counted as those of a file.
///
/// Give it the [#header], then every [#row]. The tables of several parts of the ratings add up to the tables of all.
/// Not for several threads at once.
public final class RatingRows {

    /// Texts of one column that are cleaned only once.
    private static final int TEXTS_MAX = 1 << 15;

    private final Problems.Collector problems;
    private final FilePass pass;
    private final Supplier<Tables> tables;
    private final Supplier<long[]> magnitudes;
    private final List<Map<String, String>> cleaned = new ArrayList<>();
    private String[] cells = new String[0];

    private RatingRows(
            Problems.Collector problems, FilePass pass, Supplier<Tables> tables, Supplier<long[]> magnitudes) {
        this.problems = problems;
        this.pass = pass;
        this.tables = tables;
        this.magnitudes = magnitudes;
    }

    /// Counts ratings.
    ///
    /// @param name what problems name as the file
    /// @param tables what is counted; its measures are among those of `spec.tables()`
    /// @param any which rows are counted, null for all
    public static RatingRows ratings(
            String name, ScoreSpec spec, Outcome outcome, Scope scope, TableSpec tables, @Nullable Set<Match> any) {
        Problems.Collector problems = new Problems.Collector(name);
        RatingPass pass = new RatingPass(
                new RatingColumns(spec, outcome, scope),
                tables,
                filter(any),
                problems,
                Progress.NONE,
                Progress.READING);
        // No measure of a rating is negative.
        return new RatingRows(problems, pass, pass::tables, () -> totals(pass.tables()));
    }

    private static long[] totals(Tables tables) {
        return tables.spec().measures().stream().mapToLong(tables::total).toArray();
    }

    /// Counts rows whose measures are columns of whole numbers, by their names.
    ///
    /// @param name what problems name as the file
    /// @param any which rows are counted, null for all
    public static RatingRows measures(String name, TableSpec tables, @Nullable Set<Match> any) {
        Problems.Collector problems = new Problems.Collector(name);
        MeasurePass pass = new MeasurePass(tables, filter(any), problems);
        return new RatingRows(problems, pass, pass::tables, pass::magnitudes);
    }

    private static Function<WantedColumns, Predicate<String[]>> filter(@Nullable Set<Match> any) {
        return wanted -> any == null ? _ -> true : new MatchFilter(any, wanted);
    }

    /// Finds the columns, once, before any row.
    ///
    /// @return the positions of the columns that a row must bring; empty if one is missing, which is a problem then
    public int[] header(List<String> names) {
        int[] positions = pass.header(1, names.stream().map(CellText::clean).toList());
        cells = new String[positions.length];
        cleaned.clear();
        for (int _ : positions) {
            cleaned.add(new HashMap<>());
        }
        return positions;
    }

    /// Takes a row.
    ///
    /// @param row its number, where problems are
    /// @param texts the texts of the columns that [#header] asked for, null where there is none
    /// @throws ArithmeticException if a sum leaves 64 bits
    public void row(long row, @Nullable String[] texts) {
        for (int i = 0; i < cells.length; i++) {
            String text = texts[i];
            cells[i] = text == null ? "" : clean(cleaned.get(i), text);
        }
        pass.row(row, cells);
    }

    private static String clean(Map<String, String> known, String text) {
        String clean = known.get(text);
        if (clean == null) {
            clean = CellText.clean(text);
            if (known.size() < TEXTS_MAX) {
                known.put(text, clean);
            }
        }
        return clean;
    }

    /// What is wrong so far; after the first problem nothing is counted any more.
    public Problems problems() {
        return problems.problems();
    }

    /// Whether nothing is wrong so far.
    public boolean isRight() {
        return problems.isEmpty();
    }

    /// The tables of the rows so far.
    public Tables tables() {
        return tables.get();
    }

    /// Per measure the sum of its magnitudes; where parts are added, these must fit into 64 bits too.
    public long[] magnitudes() {
        return magnitudes.get();
    }
}
