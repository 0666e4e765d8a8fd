package org.dajeong.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.web.Sentences;
import org.dajeong.sources.workbook.CellProblem;
import org.dajeong.sources.workbook.MarkedCopy;
import org.springframework.stereotype.Component;

/// The file as it came, with the cells to mend marked and a list of them in front.
@Component
class MarkedFiles {

    private final UploadFiles files;
    private final CheckReports reports;
    private final Waves waves;
    private final Instruments instruments;
    private final FaultWords words;
    private final Sentences sentences;

    MarkedFiles(
            UploadFiles files,
            CheckReports reports,
            Waves waves,
            Instruments instruments,
            FaultWords words,
            Sentences sentences) {
        this.files = files;
        this.reports = reports;
        this.waves = waves;
        this.instruments = instruments;
        this.words = words;
        this.sentences = sentences;
    }

    /// Writes it as XLSX.
    ///
    /// @return whether the file is still kept
    boolean write(Upload upload, Locale locale, OutputStream out) throws IOException {
        Optional<UploadFiles.Opened> opened = files.open(upload);
        if (opened.isEmpty()) {
            return false;
        }
        InstrumentVersion version = instruments.get(waves.get(upload.wave()).version());
        try (UploadFiles.Opened file = opened.get()) {
            List<CellProblem> problems = reports.faults(upload.id(), 0, CheckReport.KEPT_MAX).stream()
                    .map(fault -> problem(fault, version, locale))
                    .toList();
            MarkedCopy.write(file.workbook(), problems, headings(locale), out);
            return true;
        }
    }

    private CellProblem problem(CellFault fault, InstrumentVersion version, Locale locale) {
        String field = words.field(fault.field(), version, locale);
        String expected = words.expected(fault, locale);
        return new CellProblem(
                fault.sheet(), fault.cell(), fault.found(), field.isEmpty() ? expected : field + ": " + expected);
    }

    private MarkedCopy.Words headings(Locale locale) {
        return new MarkedCopy.Words(
                sentences.text(locale, "upload.marked.sheet"),
                sentences.text(locale, "upload.marked.note"),
                sentences.text(locale, "upload.column.sheet"),
                sentences.text(locale, "upload.column.cell"),
                sentences.text(locale, "upload.column.found"),
                sentences.text(locale, "upload.column.expected"));
    }
}
