package org.dajeong.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.web.Sentences;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Files for survey firms: the faulty one with its cells marked, and empty forms.
@Controller
class DownloadController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Uploads uploads;
    private final MarkedFiles marked;
    private final BlankForms forms;
    private final Instruments instruments;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    DownloadController(
            Uploads uploads,
            MarkedFiles marked,
            BlankForms forms,
            Instruments instruments,
            AuditTrail audit,
            Sentences sentences,
            Clock clock) {
        this.uploads = uploads;
        this.marked = marked;
        this.forms = forms;
        this.instruments = instruments;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/uploads/{id}/marked")
    @Allowed(Role.CS_OFFICE)
    void marked(
            @PathVariable UUID id,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = uploads.get(id);
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.DOWNLOAD, "upload " + id, "marked");
        String name = upload.fileName().replaceFirst("\\.[^.]*$", "");
        attach(response, sentences.text(locale, "upload.marked.file", name));
        if (!marked.write(upload, locale, response.getOutputStream())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/uploads/forms/{version}")
    @Allowed(Role.CS_OFFICE)
    void form(@PathVariable UUID version, Locale locale, HttpServletResponse response) throws IOException {
        InstrumentVersion known = instruments.get(version);
        attach(response, sentences.text(locale, "upload.form.file", known.name().in(locale.getLanguage())));
        forms.write(known, LocalDate.now(clock), locale, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String fileName) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
