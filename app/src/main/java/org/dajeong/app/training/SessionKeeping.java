package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.improvement.AttachedFile;
import org.dajeong.app.training.Session.Content;
import org.dajeong.app.training.SessionResult.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a session: written after it was held, confirmed once; from then on nothing of it changes.
///
/// Every method takes the login and the address of whoever does it, for the audit trail.
@Service
class SessionKeeping {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Policies policies;
    private final SessionRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    SessionKeeping(
            JdbcClient jdbc, Sessions sessions, Policies policies, SessionRules rules, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.policies = policies;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes down a session that was held.
    @Transactional
    SessionResult add(UUID department, Content content, String by, String address) {
        List<Problem> problems = rules.problems(department, content);
        if (!problems.isEmpty()) {
            return new SessionResult.Refused(problems);
        }
        UUID id = Ids.next();
        sessions.add(id, department, content, by, clock.instant());
        audit.add(by, address, Action.CREATE, subject(id), content.topic());
        return new SessionResult.Done(sessions.get(id));
    }

    /// Changes it as long as it was not confirmed.
    ///
    /// @param version of the session when it was read: if somebody saved since, nothing is changed
    @Transactional
    SessionResult change(UUID id, int version, Content content, String by, String address) {
        Session session = sessions.get(id);
        if (session.confirmed().isPresent()) {
            return new SessionResult.NotItsTurn(session);
        }
        List<Problem> problems = rules.problems(session.department(), content);
        if (!problems.isEmpty()) {
            return new SessionResult.Refused(problems);
        }
        if (!sessions.change(id, version, content, by, clock.instant())) {
            return new SessionResult.ChangedMeanwhile(sessions.get(id));
        }
        audit.add(by, address, Action.CHANGE, subject(id), content.topic());
        return new SessionResult.Done(sessions.get(id));
    }

    /// Takes away what was not confirmed.
    @Transactional
    SessionResult remove(UUID id, String by, String address) {
        Session session = sessions.get(id);
        if (session.confirmed().isPresent()) {
            return new SessionResult.NotItsTurn(session);
        }
        jdbc.sql("delete from training.session where id = :id").param("id", id).update();
        audit.add(by, address, Action.DELETE, subject(id), session.content().topic());
        return new SessionResult.Done(session);
    }

    /// Confirms that it was held as written, with number and date of the document in the approval system.
    ///
    /// @param who in which right
    @Transactional
    SessionResult confirm(
            UUID id,
            int version,
            Policy.Confirmer who,
            String document,
            Optional<LocalDate> on,
            String by,
            String address) {
        Session session = sessions.get(id);
        Content content = session.content();
        if (session.confirmed().isPresent() || policies.table().confirmer(content.kind(), content.on()) != who) {
            return new SessionResult.NotItsTurn(session);
        }
        List<Problem> problems = new ArrayList<>();
        if (document.isBlank() || document.strip().length() > Session.DOCUMENT_LENGTH_MAX) {
            problems.add(Problem.NO_DOCUMENT);
        }
        if (on.isEmpty() || on.get().isAfter(LocalDate.now(clock))) {
            problems.add(Problem.NO_DOCUMENT_DAY);
        }
        if (!problems.isEmpty()) {
            return new SessionResult.Refused(problems);
        }
        int changed = jdbc.sql("""
                        update training.session
                           set confirmed_by = :by, confirmed_at = :at, document = :document, document_on = :on,
                               version = version + 1
                         where id = :id and version = :version and confirmed_by is null
                        """)
                .param("id", id)
                .param("version", version)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("document", document.strip())
                .param("on", on.orElseThrow())
                .update();
        if (changed == 0) {
            return new SessionResult.ChangedMeanwhile(sessions.get(id));
        }
        audit.add(by, address, Action.CHANGE, subject(id), "confirmed " + document.strip());
        return new SessionResult.Done(sessions.get(id));
    }

    /// Keeps the one file of a session; a second takes the place of the first.
    @Transactional
    SessionResult attach(UUID id, String name, byte[] content, boolean facesHidden, String by, String address) {
        Session session = sessions.get(id);
        if (session.confirmed().isPresent()) {
            return new SessionResult.NotItsTurn(session);
        }
        return switch (AttachedFile.look(name, content, facesHidden)) {
            case AttachedFile.Look.Refused(AttachedFile.Fault fault) ->
                new SessionResult.Refused(List.of(Problem.valueOf(fault.name())));
            case AttachedFile.Look.Taken(AttachedFile file) -> {
                detach(id);
                keep(id, file, by);
                audit.add(by, address, Action.CHANGE, subject(id), "file " + file.sha256());
                yield new SessionResult.Done(sessions.get(id));
            }
        };
    }

    /// Takes the file away.
    @Transactional
    SessionResult detach(UUID id, String by, String address) {
        Session session = sessions.get(id);
        if (session.confirmed().isPresent()) {
            return new SessionResult.NotItsTurn(session);
        }
        detach(id);
        audit.add(by, address, Action.DELETE, subject(id), "file");
        return new SessionResult.Done(sessions.get(id));
    }

    /// The bytes of the file.
    Optional<byte[]> file(UUID id) {
        return jdbc.sql("select content from training.material_file where session_id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private void detach(UUID id) {
        jdbc.sql("delete from training.material_file where session_id = :id")
                .param("id", id)
                .update();
    }

    private void keep(UUID id, AttachedFile file, String by) {
        jdbc.sql("""
                        insert into training.material_file
                               (session_id, name, type, size, sha256, content, added_by, added_at)
                        values (:id, :name, :type, :size, :hash, :content, :by, :at)
                        """)
                .param("id", id)
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.content().length)
                .param("hash", file.sha256())
                .param("content", file.content())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    static String subject(UUID session) {
        return "education " + session;
    }
}
