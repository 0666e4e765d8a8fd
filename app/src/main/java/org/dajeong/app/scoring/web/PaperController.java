package org.dajeong.app.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.reporting.QuarterResult;
import org.dajeong.app.reporting.ResultReportHwpx;
import org.dajeong.app.reporting.ResultReportXlsx;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The papers of a published run, to take along.
@Controller
class PaperController {

    private final Publications publications;
    private final PaperFigures figures;
    private final AuditTrail audit;

    PaperController(Publications publications, PaperFigures figures, AuditTrail audit) {
        this.publications = publications;
        this.figures = figures;
        this.audit = audit;
    }

    /// The figures as a workbook, in the reader's language.
    @GetMapping("/runs/{id}/results.xlsx")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletRequest request) {
        return file(id, locale, viewer, request, Download.XLSX, result -> ResultReportXlsx.of(result, locale));
    }

    /// The result report for the approval system; always in Korean.
    @GetMapping("/runs/{id}/report.hwpx")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    ResponseEntity<byte[]> report(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        return file(id, Locale.KOREAN, viewer, request, Download.HWPX, ResultReportHwpx::of);
    }

    private ResponseEntity<byte[]> file(
            UUID id,
            Locale locale,
            Viewer viewer,
            HttpServletRequest request,
            Download kind,
            Function<QuarterResult, byte[]> writer) {
        Publication publication =
                publications.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        QuarterResult result = figures.of(publication, locale)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.CONFLICT, "the last day for tasks is not set"));
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.DOWNLOAD,
                "score run " + id,
                kind.name().toLowerCase(Locale.ROOT));
        return kind.file("dajeong-" + publication.quarter(), writer.apply(result));
    }
}
