package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.spi.TablesCodec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ratings are counted in one place and scored in another, where no rating is.
class StoredTablesTests {

    @TempDir
    static Path folder;

    private static String ratings = "";
    private static String tables = "";
    private static Run counted = new Run(-1, "", "");

    @BeforeAll
    static void theOfficeIsCounted() {
        ratings = folder.resolve("ratings.csv").toString();
        tables = folder.resolve("office.tables").toString();
        assertThat(Run.korean("district", "--out", ratings, "--rows", "5000").exit())
                .isZero();
        counted = ask("tables", ratings, "--out", tables);
        assertThat(counted.exit()).as(counted.err()).isZero();
    }

    private static Run ask(String command, String file, String... more) {
        List<String> all = new ArrayList<>(List.of(command, file));
        all.addAll(Office.OPTIONS);
        all.addAll(List.of(more));
        return Run.korean(all.toArray(String[]::new));
    }

    @Test
    void theFingerprintIsSaidAndStandsBesideTheTables() throws IOException {
        String fingerprint = TablesCodec.fingerprint(Files.readAllBytes(Path.of(tables)));

        assertThat(counted.out()).isEqualTo(fingerprint + "\n");
        assertThat(counted.err()).contains("평가 기록 5,000건을 세어", "개인정보처럼");
        assertThat(folder.resolve("office.tables.sha256")).hasContent(fingerprint + "  office.tables");
    }

    @Test
    void whatTheTablesAnswerIsWhatTheRatingsAnswer() {
        List<List<String>> questions = List.of(
                List.of("score", "--format", "json"),
                List.of("score", "--ranks", "--by-period"),
                List.of("why", "--of", "세무2과"),
                List.of("plan", "--change", "3"),
                List.of("change", "--of", "세무2과", "--in", "2026-2", "--goal", "3"));

        for (List<String> question : questions) {
            String[] more = question.subList(1, question.size()).toArray(String[]::new);
            Run fromTables = ask(question.getFirst(), tables, more);

            assertThat(fromTables.exit()).as(fromTables.err()).isZero();
            assertThat(fromTables.out())
                    .isEqualTo(ask(question.getFirst(), ratings, more).out());
        }
    }

    @Test
    void tablesOfTablesAreTheSameTables() throws IOException {
        Path again = folder.resolve("again.tables");

        assertThat(ask("tables", tables, "--out", again.toString()).exit()).isZero();
        assertThat(again).hasSameBinaryContentAs(Path.of(tables));
    }

    @Test
    void whatWasNotCountedIsToldApart() {
        Run otherColumns = Run.korean("score", tables, "--unit", "dept", "--mix", "weather", "--outcome", "y");
        Run fewerPeriods = ask("change", tables, "--of", "세무2과", "--in", "2025-1", "--goal", "3");

        for (Run run : List.of(otherColumns, fewerPeriods)) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
        assertThat(otherColumns.complaints())
                .singleElement()
                .asString()
                .contains("물으신 것이 세어져 있지 않습니다", "dept, quarter, task", "outcome, share 수신");
        assertThat(Run.english("score", tables, "--unit", "team", "--outcome", "y")
                        .err())
                .contains("does not hold what you ask");
    }

    @Test
    void damagedTablesAreNotScored() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(tables));
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.tables"), bytes);

        Run run = ask("score", damaged.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.complaints()).singleElement().asString().contains("damaged.tables: 파일을 읽을 수 없습니다");
    }

    @Test
    void aPlaceForTheTablesIsNeeded() {
        Run run = ask("tables", ratings);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out").contains("./dajeong help tables");
    }
}
