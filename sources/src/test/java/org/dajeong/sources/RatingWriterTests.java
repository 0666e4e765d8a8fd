package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingWriterTests {

    private static final List<RatingWriter.Column> COLUMNS =
            List.of(RatingWriter.Column.text("부서"), RatingWriter.Column.points("it's \"인사\""));

    @TempDir
    Path folder;

    @Test
    void csvIsRfc4180InUtf8() throws IOException {
        Path file = folder.resolve("r.csv");
        write(file, new String[] {"민원, \"여권\"과", "10"}, new String[] {"두\n줄", ""});

        assertThat(Files.readString(file))
                .isEqualTo("부서,\"it's \"\"인사\"\"\"\r\n\"민원, \"\"여권\"\"과\",10\r\n\"두\n줄\",\r\n");
    }

    @Test
    void parquetHoldsTheSameRowsWithTypesInTheirOrder() throws Exception {
        Path file = folder.resolve("r's.parquet");
        String[][] rows = new String[30_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new String[] {i % 7 == 0 ? "민원, \"여권\"\n" + i + "과" : "과" + i, i % 11 == 0 ? "" : "" + i % 100};
        }
        write(file, rows);

        List<String[]> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("from '" + file.toString().replace("'", "''") + "'")) {
            assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo("VARCHAR");
            assertThat(result.getMetaData().getColumnTypeName(2)).isEqualTo("SMALLINT");
            assertThat(result.getMetaData().getColumnName(2)).isEqualTo("it's \"인사\"");
            while (result.next()) {
                String points = result.getString(2);
                found.add(new String[] {result.getString(1), points == null ? "" : points});
            }
        }
        assertThat(found).containsExactly(rows);
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        String[][] rows = new String[50_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new String[] {"과" + i * 31L % 977, String.valueOf(i % 100)};
        }
        write(folder.resolve("1.parquet"), rows);
        write(folder.resolve("2.parquet"), rows);

        assertThat(Files.mismatch(folder.resolve("1.parquet"), folder.resolve("2.parquet")))
                .isEqualTo(-1);
    }

    @Test
    void aFileIsReplacedAndNoTemporaryFileStays() throws IOException {
        Path file = folder.resolve("r.csv");
        Files.writeString(file, "x".repeat(1_000));
        write(file, new String[] {"과", "1"});

        assertThat(file).hasSize("부서,\"it's \"\"인사\"\"\"\r\n과,1\r\n".getBytes(StandardCharsets.UTF_8).length);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAProblem() {
        for (String name : List.of("r.csv", "r.parquet")) {
            Path file = folder.resolve("none").resolve(name);

            assertThat(Samples.refused(RatingWriter.open(file, COLUMNS)).list())
                    .extracting(Problem::kind)
                    .containsExactly(Problem.Kind.FILE_UNWRITABLE);
        }
    }

    @Test
    void rowsOfAnotherShapeAreRefused() throws IOException {
        try (RatingWriter writer = Samples.accepted(RatingWriter.open(folder.resolve("r.parquet"), COLUMNS))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write("과"))
                    .withMessageContaining("2 cells, but has 1");
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write("과", "열"));
        }
    }

    private static void write(Path file, String[]... rows) throws IOException {
        try (RatingWriter writer = Samples.accepted(RatingWriter.open(file, COLUMNS))) {
            for (String[] row : rows) {
                writer.write(row);
            }
        }
    }
}
