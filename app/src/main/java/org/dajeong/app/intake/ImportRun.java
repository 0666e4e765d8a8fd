package org.dajeong.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.Waves;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One import: every rating of a file in one transaction, or nothing.
@Component
class ImportRun {

    private final RatingFile file;
    private final UploadSteps steps;
    private final CheckReports reports;
    private final Waves waves;
    private final AuditTrail audit;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;
    private final boolean keepFiles;

    ImportRun(
            RatingFile file,
            UploadSteps steps,
            CheckReports reports,
            Waves waves,
            AuditTrail audit,
            JdbcTemplate template,
            TransactionTemplate transactions,
            @Value("${dajeong.intake.keep-files}") boolean keepFiles) {
        this.file = file;
        this.steps = steps;
        this.reports = reports;
        this.waves = waves;
        this.audit = audit;
        this.template = template;
        this.transactions = transactions;
        this.keepFiles = keepFiles;
    }

    /// Imports a checked upload.
    ///
    /// @return why nothing was stored, if nothing was
    Optional<Upload.Stop> run(Upload upload, Requester by) throws IOException {
        try {
            return transactions.execute(status -> {
                Optional<Upload.Stop> stop = inTransaction(upload, by);
                if (stop.isPresent()) {
                    status.setRollbackOnly();
                }
                return stop;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (DuplicateKeyException sameFile) {
            return Optional.of(Upload.Stop.IMPORTED_ALREADY);
        }
    }

    private Optional<Upload.Stop> inTransaction(Upload upload, Requester by) {
        RatingTable table = new RatingTable(template, upload);
        CheckFindings findings = new CheckFindings();
        try {
            file.read(upload, findings, table::add, rows -> steps.progress(upload.id(), rows));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        long ratings = table.flush();
        if (findings.faults() > 0 || ratings == 0) {
            return Optional.of(Upload.Stop.CHANGED);
        }
        // Held from here to the end: whoever closes the wave counts these ratings, or comes first.
        Wave wave = waves.hold(upload.wave());
        if (!wave.isOpen() && upload.replaces().isEmpty()) {
            return Optional.of(Upload.Stop.WAVE_CLOSED);
        }
        if (upload.replaces()
                .filter(earlier -> !steps.supersede(earlier, upload.id()))
                .isPresent()) {
            return Optional.of(Upload.Stop.REPLACED_ALREADY);
        }
        steps.imported(upload.id(), ratings, keepFiles);
        reports.forget(upload.id());
        audit.add(
                by.login(),
                by.address(),
                AuditTrail.Action.CHANGE,
                "upload " + upload.id(),
                "imported %d ratings into wave %s %d".formatted(ratings, wave.quarter(), wave.number()));
        return Optional.empty();
    }
}
