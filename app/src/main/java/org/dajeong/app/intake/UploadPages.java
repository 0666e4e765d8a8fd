package org.dajeong.app.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.WaveWords;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Component;

/// Puts the pages of uploads together.
@Component
class UploadPages {

    /// Uploads on the list.
    private static final int ROWS_MAX = 100;

    /// Faults on one page.
    private static final int FAULTS_MAX = 100;

    private final Uploads uploads;
    private final CheckReports reports;
    private final Waves waves;
    private final WaveWords waveWords;
    private final Instruments instruments;
    private final UnknownWords unknown;
    private final FaultWords words;
    private final Sentences sentences;

    UploadPages(
            Uploads uploads,
            CheckReports reports,
            Waves waves,
            WaveWords waveWords,
            Instruments instruments,
            UnknownWords unknown,
            FaultWords words,
            Sentences sentences) {
        this.uploads = uploads;
        this.reports = reports;
        this.waves = waves;
        this.waveWords = waveWords;
        this.instruments = instruments;
        this.unknown = unknown;
        this.words = words;
        this.sentences = sentences;
    }

    /// What the form for a file says.
    record Form(Optional<UUID> wave, String firm, Optional<UUID> replaces) {}

    /// The list with its form.
    UploadListPage list(Form form, List<FieldProblem> problems, Locale locale) {
        Map<UUID, Wave> byId = waves.all().stream().collect(Collectors.toMap(Wave::id, Function.identity()));
        Function<UUID, String> name = wave -> Optional.ofNullable(byId.get(wave))
                .map(known -> waveWords.name(known, locale))
                .orElse("");
        return new UploadListPage(
                waves.all().stream()
                        .map(wave -> new UploadListPage.Choice(
                                wave.id().toString(),
                                wave.isOpen()
                                        ? waveWords.name(wave, locale)
                                        : sentences.text(locale, "uploads.wave.closed", waveWords.name(wave, locale)),
                                form.wave().filter(wave.id()::equals).isPresent()))
                        .toList(),
                form.firm(),
                uploads.firms(),
                uploads.counting().stream()
                        .map(upload -> new UploadListPage.Choice(
                                upload.id().toString(),
                                "%s · %s · %s".formatted(name.apply(upload.wave()), upload.firm(), upload.fileName()),
                                form.replaces().filter(upload.id()::equals).isPresent()))
                        .toList(),
                instruments.inUse().stream()
                        .map(version -> new UploadListPage.Form(
                                version.id().toString(), version.name().in(locale.getLanguage())))
                        .toList(),
                uploads.newest(ROWS_MAX).stream()
                        .map(upload -> row(upload, name.apply(upload.wave()), locale))
                        .toList(),
                problems);
    }

    private UploadListPage.Row row(Upload upload, String wave, Locale locale) {
        return new UploadListPage.Row(
                upload.id().toString(),
                upload.fileName(),
                wave,
                upload.firm(),
                state(upload, locale),
                upload.rows()
                        .map(rows -> sentences.text(locale, "uploads.ratings.count", rows))
                        .orElse(""),
                waveWords.day(upload.uploadedAt(), locale));
    }

    /// One upload with what its last check found.
    ///
    /// @param page of its faults, from 1
    UploadShowPage show(Upload upload, int page, boolean known, Locale locale) {
        InstrumentVersion version = instruments.get(waves.get(upload.wave()).version());
        Optional<CheckReport> report = upload.state() == Upload.State.CHECKED || upload.state() == Upload.State.IMPORTED
                ? reports.find(upload.id())
                : Optional.empty();
        int kept = reports.kept(upload.id());
        int pages = Math.max(1, (kept + FAULTS_MAX - 1) / FAULTS_MAX);
        int shown = Math.clamp(page, 1, pages);
        List<UploadShowPage.Fault> faults = reports.faults(upload.id(), (shown - 1) * FAULTS_MAX, FAULTS_MAX).stream()
                .map(fault -> new UploadShowPage.Fault(
                        fault.sheet(),
                        fault.cell().isEmpty() ? String.valueOf(fault.row()) : fault.cell(),
                        words.field(fault.field(), version, locale),
                        fault.found(),
                        words.expected(fault, locale)))
                .toList();
        return new UploadShowPage(
                upload.id().toString(),
                upload.fileName(),
                waveWords.name(waves.get(upload.wave()), locale),
                upload.firm(),
                state(upload, locale),
                progress(upload, locale),
                upload.stopped().map(stop -> sentences.of(locale, "upload.stopped", stop)),
                known ? Optional.of(sentences.of(locale, "upload.known", upload.state())) : Optional.empty(),
                upload.replaces().map(uploads::get).map(Upload::fileName),
                upload.state(),
                report.map(found -> found(found, version, locale)),
                report.filter(found -> upload.state() == Upload.State.CHECKED)
                        .map(found -> unknown.rows(found, version, locale))
                        .orElse(List.of()),
                faults,
                report.map(found -> found.faults() + found.warnings() - kept)
                        .filter(beyond -> kept > 0 && beyond > 0)
                        .map(beyond -> sentences.text(locale, "upload.faults.beyond", kept, beyond)),
                PageLinks.of("/uploads/" + upload.id() + "?page=%d", shown, pages),
                pages > 1,
                upload.rows().map(rows -> sentences.text(locale, "upload.imported", rows)),
                upload.supersededBy().isPresent());
    }

    /// How far a step has come.
    UploadProgress progress(Upload upload, Locale locale) {
        long all = Math.max(upload.fileRows(), 1);
        return new UploadProgress(
                upload.id().toString(),
                upload.isBusy(),
                sentences.of(locale, "upload.state", upload.state()),
                sentences.text(locale, "upload.progress", Math.min(upload.rowsRead(), all), all),
                all,
                Math.min(upload.rowsRead(), all));
    }

    private String state(Upload upload, Locale locale) {
        return upload.supersededBy().isPresent()
                ? sentences.text(locale, "upload.state.superseded")
                : sentences.of(locale, "upload.state", upload.state());
    }

    private UploadShowPage.Found found(CheckReport report, InstrumentVersion version, Locale locale) {
        return new UploadShowPage.Found(
                report.isClean(),
                sentences.text(locale, "upload.report.rows", report.rows()),
                report.faults() == 0
                        ? ""
                        : sentences.text(locale, "upload.report.faults", report.faultyRows(), report.faults()),
                report.warnings() == 0 ? "" : sentences.text(locale, "upload.report.warnings", report.warnings()),
                report.blanks().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(blank -> sentences.text(
                                locale,
                                "upload.report.blank",
                                words.field(blank.getKey(), version, locale),
                                blank.getValue()))
                        .toList(),
                report.skipped().stream()
                        .map(row -> sentences.text(
                                locale,
                                "upload.report.skipped.row",
                                row.sheet(),
                                String.valueOf(row.row()),
                                row.text()))
                        .toList(),
                report.skipped().isEmpty()
                        ? ""
                        : sentences.text(
                                locale,
                                "upload.report.skipped",
                                report.skipped().size() + report.skippedBeyond()));
    }
}
