package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.sources.Progress;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aShortRunSaysNothing() {
        try (ProgressLine progress = progress()) {
            progress.rows(Progress.READING, 100_000);
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aLongRunSaysHowFarItIs() throws InterruptedException {
        try (ProgressLine progress = progress()) {
            progress.rows(Progress.READING, 1_200_000);
            Thread.sleep(2_000);
        }

        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("읽는 중: 1,200,000행");
    }

    @Test
    void everyPhaseHasItsWords() {
        try (ProgressLine progress = progress()) {
            progress.rows(Progress.READING, 1);
            progress.rows(Progress.COUNTING, 1);
            progress.rows("writing", 1);
            progress.phase("scoring");
            progress.phase("fitting");
        }
    }

    private ProgressLine progress() {
        return new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), Messages.in(Language.KOREAN));
    }
}
