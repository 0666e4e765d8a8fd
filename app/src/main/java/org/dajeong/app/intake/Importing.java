package org.dajeong.app.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.sources.workbook.Fit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// From a stored file to ratings: look at its layout, check it, import it as a whole.
///
/// ```text
/// Receiving.receive(parcel, file, by)    -> Receipt
///   importing.proposed(upload)           -> the mapping that seems right
///   importing.check(upload, mapping, by) -> what would happen
///   importing.importAll(upload, by)      -> all ratings of the file, or none
/// ```
///
/// Pages ask for checks and imports and let [ImportJobs] do them; whoever has time calls them here and waits.
@Service
public class Importing {

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private final Uploads uploads;
    private final UploadSteps steps;
    private final Proposals proposals;
    private final Mappings mappings;
    private final CheckReports reports;
    private final CheckRun checks;
    private final ImportRun imports;

    /// One step at a time: each fills a thread and a connection for long.
    private final ReentrantLock one = new ReentrantLock();

    Importing(
            Uploads uploads,
            UploadSteps steps,
            Proposals proposals,
            Mappings mappings,
            CheckReports reports,
            CheckRun checks,
            ImportRun imports) {
        this.uploads = uploads;
        this.steps = steps;
        this.proposals = proposals;
        this.mappings = mappings;
        this.reports = reports;
        this.checks = checks;
        this.imports = imports;
    }

    /// What became of a check.
    public sealed interface Check {

        /// The file was read to its end.
        record Done(CheckReport report) implements Check {}

        /// The mapping says too little, or the file is not like it.
        ///
        /// @param missing fields that come from nowhere
        record Incomplete(List<String> missing, Fit fit) implements Check {

            public Incomplete {
                missing = List.copyOf(missing);
            }
        }

        /// It came to nothing: the upload was elsewhere on its way, or its step stopped.
        record Stopped(Upload upload) implements Check {}
    }

    /// What became of an import.
    public sealed interface Import {

        /// All ratings of the file are stored.
        record Done(long ratings) implements Import {}

        /// None is: the upload was not checked without faults, or its step stopped.
        record Stopped(Upload upload) implements Import {}
    }

    /// The mapping that seems right for an upload's file: confirmed before if it fits, else proposed.
    ///
    /// @throws IllegalStateException if the file is not kept any more
    /// @throws UploadNotFound if there is no such upload
    public UploadMapping proposed(UUID upload) throws IOException {
        return proposals
                .propose(uploads.get(upload))
                .map(Proposals.Proposal::mapping)
                .orElseThrow(() -> new IllegalStateException("the file of upload " + upload + " is gone"));
    }

    /// Confirms a mapping and checks every row with it; stores no ratings.
    public Check check(UUID upload, UploadMapping mapping, Requester by) throws IOException {
        Optional<Check> refused = askForCheck(upload, mapping, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        work(upload);
        Upload after = uploads.get(upload);
        return after.state() == Upload.State.CHECKED && after.stopped().isEmpty()
                ? new Check.Done(reports.find(upload).orElseThrow())
                : new Check.Stopped(after);
    }

    /// Imports a checked file.
    public Import importAll(UUID upload, Requester by) {
        if (!steps.askForImport(upload, by)) {
            return new Import.Stopped(uploads.get(upload));
        }
        work(upload);
        Upload after = uploads.get(upload);
        return after.state() == Upload.State.IMPORTED
                ? new Import.Done(after.rows().orElseThrow())
                : new Import.Stopped(after);
    }

    /// Confirms a mapping, remembers it for the firm, and asks for a check.
    ///
    /// @return why not, if it could not be asked for
    Optional<Check> askForCheck(UUID id, UploadMapping mapping, Requester by) throws IOException {
        Upload upload = uploads.get(id);
        Optional<Proposals.Proposal> looked = proposals.look(upload, mapping);
        if (looked.isEmpty()) {
            return Optional.of(new Check.Stopped(upload));
        }
        Proposals.Proposal proposal = looked.get();
        if (!proposal.isComplete()) {
            return Optional.of(new Check.Incomplete(proposal.missing(), proposal.fit()));
        }
        InstrumentVersion version = proposal.version();
        if (!steps.askForCheck(id, mapping, by)) {
            return Optional.of(new Check.Stopped(uploads.get(id)));
        }
        mappings.remember(upload.firm(), version.instrument(), mapping, by.login());
        return Optional.empty();
    }

    /// Does what was asked for an upload, unless it was done meanwhile.
    void work(UUID upload) {
        one.lock();
        try {
            steps.asked(upload).ifPresent(this::work);
        } finally {
            one.unlock();
        }
    }

    private void work(UploadSteps.Asked asked) {
        try {
            if (asked.state() == Upload.State.CHECKING) {
                checks.run(uploads.get(asked.upload()));
            } else {
                imports.run(uploads.get(asked.upload()), asked.by())
                        .ifPresent(stop -> steps.stop(asked.upload(), stop));
            }
        } catch (RatingFile.Interrupted interrupted) {
            steps.stop(asked.upload(), Upload.Stop.INTERRUPTED);
        } catch (IOException | RuntimeException failure) {
            LOG.error("{} of upload {} failed; nothing was stored", asked.state(), asked.upload(), failure);
            steps.stop(asked.upload(), Upload.Stop.FAILED);
        }
    }
}
