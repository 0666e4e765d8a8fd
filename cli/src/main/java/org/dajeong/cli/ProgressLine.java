package org.dajeong.cli;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dajeong.cli.words.Cells;
import org.dajeong.cli.words.Messages;
import org.dajeong.sources.Progress;

/// Says on standard error how far a long run has come.
///
/// Nothing is said in the first second. On a terminal one line is written again and again and taken away at the end;
/// elsewhere a line is added every few seconds.
final class ProgressLine implements Progress, AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration TERMINAL_PACE = Duration.ofMillis(250);
    private static final Duration FILE_PACE = Duration.ofSeconds(5);

    private final PrintStream err;
    private final Messages messages;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
    private volatile String phase = "";
    private volatile String rows = "";
    private volatile long rowsAt;
    private String written = "";
    private long writtenAt = Long.MIN_VALUE;

    ProgressLine(PrintStream err, Messages messages) {
        this.err = err;
        this.messages = messages;
        var _ = clock.scheduleAtFixedRate(
                this::write, SILENCE.toMillis(), TERMINAL_PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void rows(String phase, long rows) {
        this.rows = messages.text("progress." + phase, rows);
        rowsAt = System.nanoTime();
    }

    /// Goes on to a phase without rows; should rows be read in it, they are told while they are being read.
    void phase(String phase) {
        this.phase = messages.text("progress." + phase);
        rows = "";
    }

    private synchronized void write() {
        boolean reading = phase.isEmpty() || System.nanoTime() - rowsAt < SILENCE.toNanos();
        String line = reading && !rows.isEmpty() ? rows : phase;
        if (line.isEmpty() || clock.isShutdown()) {
            return;
        }
        if (isTerminal()) {
            err.print("\r" + Cells.left(line, Cells.width(written)));
            written = line;
        } else if (System.nanoTime() - writtenAt >= FILE_PACE.toNanos() || writtenAt == Long.MIN_VALUE) {
            err.println(line);
            writtenAt = System.nanoTime();
        }
        err.flush();
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (!written.isEmpty()) {
            err.print("\r" + " ".repeat(Cells.width(written)) + "\r");
            err.flush();
        }
    }
}
