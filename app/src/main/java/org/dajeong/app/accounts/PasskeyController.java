package org.dajeong.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The passkeys of whoever looks. Adding one is Spring Security's part, with `js/passkeys.js`.
@Controller
@RequestMapping("/passkeys")
class PasskeyController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu. M. d.");

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final AuditTrail audit;
    private final Clock clock;

    PasskeyController(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            AuditTrail audit,
            Clock clock) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String list(Viewer viewer, Model model) {
        List<PasskeysPage.Row> rows = of(viewer).stream().map(this::row).toList();
        model.addAttribute("page", new PasskeysPage(rows));
        return "accounts/PasskeysPage";
    }

    /// Forgets a passkey; somebody else's stays, whatever its id.
    @PostMapping("/{id}/delete")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    @Transactional
    public String delete(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        of(viewer).stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(id))
                .forEach(passkey -> {
                    passkeys.delete(passkey.getCredentialId());
                    audit.add(
                            viewer.login(),
                            request.getRemoteAddr(),
                            AuditTrail.Action.DELETE,
                            "passkey of " + viewer.login(),
                            passkey.getLabel());
                });
        return "redirect:/passkeys";
    }

    private List<CredentialRecord> of(Viewer viewer) {
        var owner = owners.findByUsername(viewer.login());
        return owner == null ? List.of() : passkeys.findByUserId(owner.getId());
    }

    private PasskeysPage.Row row(CredentialRecord passkey) {
        return new PasskeysPage.Row(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                DAY.format(LocalDate.ofInstant(passkey.getCreated(), clock.getZone())));
    }

    /// Everything `accounts/PasskeysPage` shows.
    record PasskeysPage(List<Row> rows) {

        PasskeysPage {
            rows = List.copyOf(rows);
        }

        /// @param added the day it was added
        record Row(String id, String label, String added) {}
    }
}
