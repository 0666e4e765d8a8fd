package org.dajeong.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingRows;
import org.jspecify.annotations.Nullable;

/// Rows of a cluster, counted there: every worker counts its own, and their tables are added.
final class SparkTables implements TableSource {

    private final Dataset<Row> rows;
    private final Question question;
    private final Part all;

    /// Counts all rows.
    ///
    /// @param positions where the columns are that `question` needs
    SparkTables(Dataset<Row> rows, Question question, int[] positions) {
        this.rows = rows;
        this.question = question;
        this.all = count(rows, question, positions);
    }

    /// What was counted of all rows.
    Part part() {
        return all;
    }

    @Override
    public Tables count(TableSpec spec) {
        return spec.equals(question.tables()) ? tables(all) : counted(question.with(spec, null));
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return counted(question.with(spec, Set.copyOf(any)));
    }

    private Tables counted(Question other) {
        return tables(count(rows, other, other.rows("").header(List.of(rows.columns()))));
    }

    private static Tables tables(Part part) {
        return switch (part.state()) {
            case COUNTED -> part.tables();
            case WRONG -> throw new IllegalStateException("the ratings changed while they were read");
            case TOO_LARGE -> throw new ArithmeticException("a sum leaves 64 bits");
        };
    }

    private static Part count(Dataset<Row> rows, Question question, int[] positions) {
        List<String> columns = names(rows.columns(), positions);
        JavaRDD<Part> parts = selected(rows, positions)
                .javaRDD()
                .mapPartitions(of -> List.of(count(of, question, columns)).iterator());
        return parts.treeAggregate(Part.of(question.rows("")), Part::plus, Part::plus);
    }

    private static Part count(Iterator<Row> rows, Question question, List<String> columns) {
        RatingRows counter = question.rows("");
        counter.header(columns);
        RowTexts texts = new RowTexts(columns.size());
        try {
            while (rows.hasNext()) {
                counter.row(0, texts.of(rows.next()));
                if (!counter.isRight()) {
                    return Part.without(Part.State.WRONG);
                }
            }
            return Part.of(counter);
        } catch (ArithmeticException e) {
            return Part.without(Part.State.TOO_LARGE);
        }
    }

    private static Dataset<Row> selected(Dataset<Row> rows, int[] positions, Column... more) {
        List<Column> columns = new ArrayList<>();
        for (String name : names(rows.columns(), positions)) {
            columns.add(rows.col("`" + name.replace("`", "``") + "`"));
        }
        columns.addAll(List.of(more));
        return rows.select(columns.toArray(Column[]::new));
    }

    private static List<String> names(String[] columns, int[] positions) {
        return new ArrayList<>(IntStream.of(positions).mapToObj(i -> columns[i]).toList());
    }

    // ---- what is wrong

    /// All problems with their files and rows: they are looked for only where there are some.
    Problems problems() {
        int[] positions = question.rows("").header(List.of(rows.columns()));
        List<String> columns = names(rows.columns(), positions);
        Question asked = question;
        List<Problems> found = selected(
                        rows, positions, functions.col("_metadata.file_path"), functions.col("_metadata.row_index"))
                .javaRDD()
                .mapPartitions(of -> problems(of, asked, columns).iterator())
                .collect();
        return Problems.together(found);
    }

    private static List<Problems> problems(Iterator<Row> rows, Question question, List<String> columns) {
        List<Problems> found = new ArrayList<>();
        RowTexts texts = new RowTexts(columns.size());
        @Nullable String file = null;
        RatingRows counter = question.rows("");
        while (rows.hasNext()) {
            Row row = rows.next();
            String of = row.getString(columns.size());
            if (!of.equals(file)) {
                found.add(counter.problems());
                file = of;
                counter = question.rows(of);
                counter.header(columns);
            }
            // The first row of a Parquet file is row 2, as it would be in a spreadsheet.
            counter.row(row.getLong(columns.size() + 1) + 2, texts.of(row));
        }
        found.add(counter.problems());
        return found.stream().filter(problems -> !problems.isEmpty()).toList();
    }
}
