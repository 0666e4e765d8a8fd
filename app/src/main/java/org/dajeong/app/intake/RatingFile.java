package org.dajeong.app.intake;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Departments;
import org.dajeong.sources.Progress;
import org.dajeong.sources.workbook.Workbook;
import org.springframework.stereotype.Component;

/// Reads all rows of an upload's file, with the names and values known now: for the check and for the import alike.
@Component
class RatingFile {

    /// Rows after which progress is told.
    private static final long ROWS_BETWEEN = 5_000;

    private final UploadFiles files;
    private final Mappings mappings;
    private final Waves waves;
    private final Instruments instruments;
    private final Departments departments;
    private final Levels levels;

    RatingFile(
            UploadFiles files,
            Mappings mappings,
            Waves waves,
            Instruments instruments,
            Departments departments,
            Levels levels) {
        this.files = files;
        this.mappings = mappings;
        this.waves = waves;
        this.instruments = instruments;
        this.departments = departments;
        this.levels = levels;
    }

    /// The thread that reads was asked to stop.
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// Reads the rows with the upload's mapping.
    ///
    /// @param ratings takes every rating
    /// @param progress hears how many rows were read
    /// @return what was read, and how many of its rows had a fault
    /// @throws Interrupted if the thread was interrupted
    CheckReport read(Upload upload, CheckFindings findings, Consumer<ReadRating> ratings, LongConsumer progress)
            throws IOException {
        UploadMapping mapping = mappings.of(upload.id()).orElseThrow();
        Wave wave = waves.get(upload.wave());
        RatingReader reader = new RatingReader(
                wave.quarter(), instruments.get(wave.version()), mapping, departments.names(), levels.all(), findings);
        try (UploadFiles.Opened file = files.open(upload).orElseThrow()) {
            long[] rows = new long[2];
            Workbook.ReadRows read = file.workbook()
                    .read(
                            mapping.workbook(),
                            row -> {
                                reader.read(row).ifPresentOrElse(ratings, () -> rows[1]++);
                                if (++rows[0] % ROWS_BETWEEN == 0) {
                                    if (Thread.interrupted()) {
                                        throw new Interrupted();
                                    }
                                    progress.accept(rows[0]);
                                }
                            },
                            Progress.NONE);
            return findings.report(read, rows[1]);
        }
    }
}
