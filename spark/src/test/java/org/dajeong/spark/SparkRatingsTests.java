package org.dajeong.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.cli.Dajeong;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.RecordingSource;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TablesCodec;
import org.dajeong.sources.Input;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Progress;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import org.dajeong.sources.SampleRows;
import org.dajeong.sources.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ratings of many agencies in folders, checked and counted by a cluster of real processes.
class SparkRatingsTests {

    private static final ScoreSpec SPEC = new ScoreSpec(
            "agency",
            Optional.of("quarter"),
            List.of(Factor.of("task")),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private static final Outcome SCORE = new Outcome.Column("score", Optional.empty());

    @TempDir
    Path folder;

    private Reading<TableSource> read(String name, Scope scope) {
        return new SparkRatings(TestCluster.SESSION).read(name, SPEC, SCORE, scope, Progress.NONE);
    }

    private Path folders(String... rows) throws Exception {
        List<SampleRows.Row> all = new ArrayList<>();
        for (String row : rows) {
            all.add(new SampleRows.Row(row.split("/", -1), new long[0]));
        }
        SampleRows sample = new SampleRows(List.of("agency", "quarter", "task", "score"), List.of(), all);
        return Folders.byColumns(folder.resolve("ratings"), sample, "agency", "quarter");
    }

    private static List<Problem> problems(Reading<TableSource> reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<TableSource>) reading).problems().list();
    }

    @Test
    void agenciesAndQuartersAreNamesOfFolders() throws Exception {
        Path ratings = folders("007/2026-1/a/80", "007/2026-2/a/90", "마포 구청/2026-1/b/70.5");

        Reading<TableSource> reading = read(ratings.toString(), Scope.ALL);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        var tables = ((Reading.Accepted<TableSource>) reading).value().count(SPEC.tables());
        assertThat(tables.rows()).isEqualTo(3);
        assertThat(tables.total(ScoreSpec.OUTCOME)).isEqualTo(24_050);
        assertThat(tables.levels(Factor.of("agency", "quarter")).stream().map(Factor::text))
                .containsExactly("007:2026-1", "007:2026-2", "마포 구청:2026-1");
    }

    @Test
    void laterQuartersAreLeftOut() throws Exception {
        Path ratings = folders("007/2026-1/a/80", "007/2026-2/a/90", "008/2026-1/b/70.5");

        Reading<TableSource> reading = read(ratings.toString(), Scope.upTo("2026-1"));

        assertThat(((Reading.Accepted<TableSource>) reading)
                        .value()
                        .count(SPEC.tables())
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void aWrongCellIsNamedWithItsFileAndRowAndNothingIsCounted() throws Exception {
        Path ratings =
                folders("007/2026-1/a/80", "007/2026-1/a/백", "008/2026-2/b/101", "008/2026-2/b/", "008/2026-2/b/7");

        List<Problem> problems = problems(read(ratings.toString(), Scope.ALL));

        assertThat(problems.stream()
                        .map(problem -> "%s %d %s %s"
                                .formatted(problem.kind(), problem.row(), problem.column(), problem.found())))
                .containsExactly("NOT_A_NUMBER 3 score 백", "OUT_OF_RANGE 2 score 101", "BLANK 3 score ");
        assertThat(problems.getFirst().file())
                .contains("agency=007/quarter=2026-1/")
                .endsWith(".parquet");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        assertThat(problems(read(folder.resolve("nowhere").toString(), Scope.ALL)))
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.FILE_MISSING);
        Path files = Folders.of(
                folder.resolve("other"),
                new SampleRows(
                        List.of("agency", "quarter", "tasks"),
                        List.of("score"),
                        List.of(new SampleRows.Row(new String[] {"a", "b", "c"}, new long[] {1}))));
        assertThat(problems(read(files.toString(), Scope.ALL)))
                .extracting(Problem::kind, Problem::column, Problem::expected)
                .containsExactly(tuple(Problem.Kind.COLUMN_MISSING, "task", List.of("tasks", "score", "agency")));
        Path empty = Folders.of(
                folder.resolve("empty"),
                new SampleRows(List.of("agency", "quarter", "task"), List.of("score"), List.of()));
        assertThat(problems(read(empty.toString(), Scope.ALL)))
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.NO_ROWS);
    }

    @Test
    void theCommandLineStoresTheTablesOfTheCluster() throws Exception {
        List<SampleRows.Row> rows = new ArrayList<>();
        StringBuilder csv = new StringBuilder("agency,quarter,task,score\n");
        for (int i = 0; i < 600; i++) {
            String[] row = {"기관" + i % 6, "2026-" + (1 + i % 2), "업무" + i % 5 % 3, String.valueOf(60 + i * i % 37)};
            rows.add(new SampleRows.Row(row, new long[0]));
            csv.append(String.join(",", row)).append('\n');
        }
        Path ratings = Folders.byColumns(
                folder.resolve("country"),
                new SampleRows(List.of("agency", "quarter", "task", "score"), List.of(), rows),
                "agency",
                "quarter");
        Path file = Files.writeString(folder.resolve("ratings.csv"), csv);

        assertThat(Dajeong.run(new SparkRatings(TestCluster.SESSION), tables(ratings, "cluster")))
                .isZero();

        Reading<TableSource> here = RatingFiles.ratings(Input.of(file.toString()), SPEC, SCORE, Progress.NONE);
        RecordingSource recording = new RecordingSource(((Reading.Accepted<TableSource>) here).value());
        assertThat(Scoring.score(recording, SPEC, ScoreOptions.standard())).isInstanceOf(ScoreResult.Done.class);
        assertThat(folder.resolve("cluster.tables")).hasBinaryContent(recording.recorded());
        assertThat(folder.resolve("cluster.tables.sha256"))
                .hasContent(TablesCodec.fingerprint(recording.recorded()) + "  cluster.tables");
    }

    private String[] tables(Path ratings, String name) {
        return new String[] {
            "tables",
            ratings.toString(),
            "--unit",
            "agency",
            "--period",
            "quarter",
            "--mix",
            "task",
            "--outcome",
            "score",
            "--out",
            folder.resolve(name + ".tables").toString()
        };
    }
}
