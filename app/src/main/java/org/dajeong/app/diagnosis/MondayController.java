package org.dajeong.app.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// 월요일 회의용 1쪽: a department's page on one sheet of A4.
@Controller
class MondayController {

    private final DepartmentPapers papers;
    private final AuditTrail audit;

    MondayController(DepartmentPapers papers, AuditTrail audit) {
        this.papers = papers;
        this.audit = audit;
    }

    @GetMapping("/departments/{department}/monday.pdf")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    ResponseEntity<byte[]> sheet(@PathVariable UUID department, Viewer viewer, HttpServletRequest request) {
        viewer.mustRead(department);
        byte[] content = papers.monday(department)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .pdf();
        audit.add(viewer.login(), request.getRemoteAddr(), Action.DOWNLOAD, "department " + department, "monday.pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dajeong-monday.pdf")
                                .build()
                                .toString())
                .body(content);
    }
}
