package org.dajeong.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.dajeong.sources.parquet.CodedColumn;
import org.dajeong.sources.parquet.CodedFile;

/// Reads the groups of rows of a Parquet file in several threads, each with a [CodeTaker] of its own.
///
/// Rows are counted, so the order of groups does not matter. It takes all of the file or gives up: what is wrong
/// with a file, or only unusual, is found by reading it row by row.
final class CodedReading {

    private static final int THREADS_MAX = Runtime.getRuntime().availableProcessors();

    private final CodedFile file;
    private final int[] positions;
    private final AtomicInteger nextGroup = new AtomicInteger();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicBoolean givenUp = new AtomicBoolean();

    private CodedReading(CodedFile file, int[] positions) {
        this.file = file;
        this.positions = positions;
    }

    /// Reads the file.
    ///
    /// @param takers makes a taker for one more thread
    /// @param progress hears now and then the number of rows taken so far
    /// @return the number of rows; 0 if it gave up
    static long read(Path path, WantedColumns wanted, Supplier<CodeTaker> takers, LongConsumer progress) {
        try (CodedFile file = CodedFile.open(path)) {
            List<String> header = file.names().stream().map(CellText::clean).toList();
            int[] positions = wanted.positions(1, header, new Problems.Collector(""));
            for (int position : positions) {
                if (!file.isCoded(position)) {
                    return 0;
                }
            }
            return positions.length == 0 ? 0 : new CodedReading(file, positions).read(takers, progress);
        } catch (IOException e) {
            return 0;
        }
    }

    private long read(Supplier<CodeTaker> takers, LongConsumer progress) {
        List<Thread> others = new ArrayList<>();
        for (int thread = 1; thread < Math.min(THREADS_MAX, file.groups()); thread++) {
            CodeTaker taker = takers.get();
            others.add(Thread.ofPlatform().daemon().start(() -> readGroups(taker, rows -> {})));
        }
        readGroups(takers.get(), progress);
        boolean interrupted = false;
        for (Thread other : others) {
            interrupted |= joined(other);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return givenUp.get() ? 0 : rows.get();
    }

    /// Waits for a thread to end.
    ///
    /// @return whether somebody wanted this one to end before
    private boolean joined(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                givenUp.set(true);
                interrupted = true;
            }
        }
    }

    private void readGroups(CodeTaker taker, LongConsumer progress) {
        boolean finished = false;
        try {
            List<CodedColumn> columns = file.columns(positions);
            for (int group = nextGroup.getAndIncrement();
                    group < file.groups() && !givenUp.get();
                    group = nextGroup.getAndIncrement()) {
                file.begin(group, columns);
                if (!taker.take(file.rows(group), columns)) {
                    return;
                }
                progress.accept(rows.addAndGet(file.rows(group)));
            }
            finished = true;
        } catch (IOException | IndexOutOfBoundsException e) {
            // Read row by row, it will be told what is wrong.
        } finally {
            if (!finished) {
                givenUp.set(true);
            }
        }
    }
}
