package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTests {

    @TempDir
    Path folder;

    @Test
    void standardInputCanBeReadAgain() {
        byte[] bytes = "부서,점수\n세무과,80\n민원과,90\n".getBytes(StandardCharsets.UTF_8);
        Input input = Input.of("-", new ByteArrayInputStream(bytes));

        TableSource source = Samples.source(input, Samples.UNITS, Samples.POINTS);

        assertThat(source.countMatching(
                                Samples.UNITS.tables(),
                                Set.of(new TableSource.Match(Factor.of("부서"), "민원과", Factor.of("점수"), "90")))
                        .total("outcome"))
                .isEqualTo(9000);
    }

    @Test
    void aProblemOfStandardInputNamesIt() {
        Input input = Input.of("-", new ByteArrayInputStream(new byte[0]));

        assertThat(Samples.refused(input, Samples.UNITS, Samples.POINTS).list())
                .extracting(Problem::file, Problem::kind)
                .containsExactly(tuple("-", Problem.Kind.NO_HEADER));
    }

    @Test
    void theFirstBytesDecideWhatAFileIs() throws IOException {
        Path workbook = folder.resolve("ratings.csv");
        Workbooks.written(workbook, sheet -> {
            sheet.value(0, 0, "부서");
            sheet.value(0, 1, "점수");
            sheet.value(1, 0, "세무과");
            sheet.value(1, 1, 80);
        });
        assertThat(rows(workbook)).isEqualTo(1);

        assertThat(rows(Files.writeString(folder.resolve("ratings.xlsx"), "부서,점수\n세무과,80\n")))
                .isEqualTo(1);
    }

    @Test
    void whatCanBeReadOnlyOnceIsCopied() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Files.writeString(pipe, "부서,점수\n세무과,80\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(rows(pipe)).isEqualTo(1);
        writer.join();
    }

    private static long rows(Path file) {
        return Samples.tables(Input.of(file.toString()), Samples.UNITS, Samples.POINTS)
                .rows();
    }
}
