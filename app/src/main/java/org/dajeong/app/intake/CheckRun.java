package org.dajeong.app.intake;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One check of an upload's file: reads every row and keeps what is wrong.
@Component
class CheckRun {

    private final RatingFile file;
    private final UploadSteps steps;
    private final CheckReports reports;
    private final TransactionTemplate transactions;

    CheckRun(RatingFile file, UploadSteps steps, CheckReports reports, TransactionTemplate transactions) {
        this.file = file;
        this.steps = steps;
        this.reports = reports;
        this.transactions = transactions;
    }

    void run(Upload upload) throws IOException {
        CheckFindings findings = new CheckFindings();
        CheckReport report = file.read(upload, findings, rating -> {}, rows -> steps.progress(upload.id(), rows));
        transactions.executeWithoutResult(status -> {
            reports.keep(upload.id(), findings.kept());
            steps.checked(upload.id(), report);
        });
    }
}
