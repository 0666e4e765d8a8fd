package org.dajeong.app.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.sources.workbook.Fit;
import org.dajeong.sources.workbook.Layout;
import org.dajeong.sources.workbook.Mapping;
import org.dajeong.sources.workbook.Workbook;
import org.springframework.stereotype.Component;

/// How an upload's file seems to be laid out, for a person to look at and confirm.
@Component
class Proposals {

    /// Rows of a preview.
    private static final int PREVIEW_ROWS = 5;

    private final Waves waves;
    private final Instruments instruments;
    private final Mappings mappings;
    private final UploadFiles files;

    Proposals(Waves waves, Instruments instruments, Mappings mappings, UploadFiles files) {
        this.waves = waves;
        this.instruments = instruments;
        this.mappings = mappings;
        this.files = files;
    }

    /// A mapping and what can be said about it.
    ///
    /// @param remembered whether it was confirmed before, for this file or an earlier one of the firm
    /// @param fit whether the file is like it
    /// @param preview its first rows; none if it does not fit
    record Proposal(
            InstrumentVersion version,
            Layout layout,
            UploadMapping mapping,
            boolean remembered,
            List<String> missing,
            Fit fit,
            List<Workbook.PreviewRow> preview) {

        Proposal {
            missing = List.copyOf(missing);
            preview = List.copyOf(preview);
        }

        /// Whether the file can be checked with it.
        boolean isComplete() {
            return missing.isEmpty() && fit instanceof Fit.Fits && mapping.asksAnything(version);
        }
    }

    /// Proposes what was confirmed before if it fits, and what the file looks like if not.
    ///
    /// @return none if the file is not kept any more
    Optional<Proposal> propose(Upload upload) throws IOException {
        return look(upload, Optional.empty(), Optional.empty());
    }

    /// Looks at a header in another place.
    Optional<Proposal> propose(Upload upload, Mapping.Header header) throws IOException {
        return look(upload, Optional.empty(), Optional.of(header));
    }

    /// Looks at a mapping that somebody made.
    Optional<Proposal> look(Upload upload, UploadMapping mapping) throws IOException {
        return look(upload, Optional.of(mapping), Optional.of(mapping.workbook().header()));
    }

    private Optional<Proposal> look(Upload upload, Optional<UploadMapping> given, Optional<Mapping.Header> header)
            throws IOException {
        Optional<UploadFiles.Opened> opened = files.open(upload);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (UploadFiles.Opened file = opened.get()) {
            Workbook workbook = file.workbook();
            InstrumentVersion version = instruments.get(waves.get(upload.wave()).version());
            Layout layout = header.map(known -> Layout.propose(workbook, Fields.wanted(version), known))
                    .orElseGet(() -> Layout.propose(workbook, Fields.wanted(version)));
            Optional<UploadMapping> remembered = given.isEmpty() && header.isEmpty()
                    ? mappings.of(upload.id())
                            .or(() -> mappings.remembered(upload.firm(), version.instrument()))
                            .filter(known -> workbook.fit(known.workbook()) instanceof Fit.Fits)
                    : Optional.empty();
            UploadMapping mapping =
                    given.or(() -> remembered).orElseGet(() -> new UploadMapping(layout.mapping(), Map.of(), Map.of()));
            Fit fit = workbook.fit(mapping.workbook());
            return Optional.of(new Proposal(
                    version,
                    layout,
                    mapping,
                    remembered.isPresent(),
                    mapping.missing(version),
                    fit,
                    fit instanceof Fit.Fits ? workbook.preview(mapping.workbook(), PREVIEW_ROWS) : List.of()));
        }
    }
}
