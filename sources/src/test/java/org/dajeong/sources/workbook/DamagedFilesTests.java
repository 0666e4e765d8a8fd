package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: whatever is done to a file, it is either read or refused.
class DamagedFilesTests {

    @TempDir
    Path folder;

    private int read;
    private int refused;

    /// Reads or refuses. A file that was opened may still be damaged where only its rows show it.
    private void use(Path file) {
        switch (Workbook.open(file)) {
            case Reading.Refused<Workbook>(var problems) -> {
                assertThat(problems.list()).hasSize(1);
                assertThat(problems.list().getFirst().kind())
                        .isIn(
                                Problem.Kind.FILE_UNREADABLE,
                                Problem.Kind.NOT_A_WORKBOOK,
                                Problem.Kind.NO_HEADER,
                                Problem.Kind.NOT_TEXT,
                                Problem.Kind.QUOTE_OPEN,
                                Problem.Kind.FILE_TOO_LARGE);
                refused++;
            }
            case Reading.Accepted<Workbook>(Workbook workbook) -> {
                Mapping mapping = Layout.propose(workbook, Firms.WANTED).mapping();
                if (workbook.fit(mapping) instanceof Fit.Fits) {
                    try {
                        workbook.read(mapping, row -> {}, Progress.NONE);
                        read++;
                    } catch (IOException e) {
                        refused++;
                    }
                }
            }
        }
    }

    @Test
    void partsInWhichSomethingIsLackingOrTwice() throws IOException {
        Path original = Firms.twoLines(folder.resolve("a.xlsx"));
        List<String> parts = Parts.names(original);
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            String part = parts.get(random.nextInt(parts.size()));
            use(Parts.changed(original, part, xml -> {
                int from = random.nextInt(xml.length());
                int to = Math.min(xml.length(), from + 1 + random.nextInt(60));
                return random.nextBoolean()
                        ? xml.substring(0, from) + xml.substring(to)
                        : xml.substring(0, to) + xml.substring(from);
            }));
        }
        assertThat(read).isGreaterThan(5);
        assertThat(refused).isGreaterThan(40);
    }

    @Test
    void bytesThatChangedOnTheWay() throws IOException {
        byte[] original = Files.readAllBytes(Firms.twoLines(folder.resolve("a.xlsx")));
        Random random = new Random(8);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = original.clone();
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                // The signature stays: without it the file is text.
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            use(Files.write(folder.resolve("b.xlsx"), bytes));
        }
        assertThat(read).isGreaterThan(5);
        assertThat(refused).isGreaterThan(40);
    }

    @Test
    void csvInWhichBytesChanged() throws IOException {
        byte[] original = Files.readAllBytes(Firms.csv(folder.resolve("a.csv")));
        Random random = new Random(9);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = original.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            use(Files.write(folder.resolve("b.csv"), bytes));
        }
        assertThat(read).isGreaterThan(40);
        assertThat(refused).isGreaterThan(5);
    }
}
