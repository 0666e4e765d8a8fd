package org.dajeong.spark;

import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dajeong.cli.RatingReader;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Problems;
import org.dajeong.sources.Progress;
import org.dajeong.sources.RatingRows;
import org.dajeong.sources.Reading;
import org.dajeong.sources.Scope;

/// Ratings in a folder of Parquet files, counted by a cluster.
public final class SparkRatings implements RatingReader {

    private final SparkSession session;

    /// A session that reads names and texts as they are written.
    public SparkRatings(SparkSession session) {
        this.session = session;
        // A folder agency=007 is the agency 007, not 7.
        session.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        session.conf().set("spark.sql.parquet.binaryAsString", "true");
        session.conf().set("spark.sql.caseSensitive", "true");
    }

    @Override
    public Reading<TableSource> read(String name, ScoreSpec spec, Outcome outcome, Scope scope, Progress progress) {
        return read(name, new Question(name, spec, outcome, scope, spec.tables()), progress);
    }

    /// Counts rows whose measures are columns of whole numbers, by their names.
    public Reading<TableSource> measures(String name, TableSpec spec) {
        return read(name, new Question(name, spec), Progress.NONE);
    }

    private Reading<TableSource> read(String name, Question question, Progress progress) {
        Dataset<Row> rows;
        try {
            rows = open(name);
        } catch (AnalysisException e) {
            Problem.Kind kind = "PATH_NOT_FOUND".equals(e.getCondition())
                    ? Problem.Kind.FILE_MISSING
                    : Problem.Kind.FILE_UNREADABLE;
            return refused(new Problem(kind, name, 0, "", e.getSimpleMessage(), List.of()));
        }
        RatingRows header = question.rows(name);
        int[] positions = header.header(List.of(rows.columns()));
        if (positions.length == 0) {
            return new Reading.Refused<>(header.problems());
        }
        SparkTables tables = new SparkTables(rows, question, positions);
        Part part = tables.part();
        progress.rows(Progress.READING, part.rows());
        if (part.state() == Part.State.WRONG) {
            return new Reading.Refused<>(tables.problems());
        }
        if (part.state() == Part.State.COUNTED && part.rows() == 0) {
            return refused(new Problem(Problem.Kind.NO_ROWS, name, 0, "", "", List.of()));
        }
        return new Reading.Accepted<>(tables);
    }

    private static Reading<TableSource> refused(Problem problem) {
        return new Reading.Refused<>(Problems.of(problem));
    }

    /// Every file's columns count, not only those of the first: else a column that a file has would be missed, or read
    /// as another type.
    @SuppressWarnings("RedundantThrows") // it is thrown by Scala, which does not declare it
    private Dataset<Row> open(String name) throws AnalysisException {
        return session.read().option("mergeSchema", "true").parquet(name);
    }
}
