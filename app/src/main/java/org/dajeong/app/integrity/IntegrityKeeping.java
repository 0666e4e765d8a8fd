package org.dajeong.app.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.organization.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How happy calls become a published share: a file is counted as a whole or not at all, its counts are looked at, and
/// published. Every method takes the login and the address of whoever does it, for the audit trail.
@Service
public class IntegrityKeeping {

    /// The lock under which files are counted and published one after the other, "happy" in numbers.
    private static final long LOCK = 0x6861707079L;

    private final JdbcClient jdbc;
    private final ResultStore results;
    private final Questions questions;
    private final Departments departments;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    IntegrityKeeping(
            JdbcClient jdbc,
            ResultStore results,
            Questions questions,
            Departments departments,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.questions = questions;
        this.departments = departments;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// The same on another day, for an office that brings in what it published before it had the product. It does not
    /// begin transactions of its own.
    public IntegrityKeeping on(Clock day) {
        return new IntegrityKeeping(jdbc, results, questions, departments, events, audit, day);
    }

    /// Counts a file without keeping anything.
    HappyCallFile read(Quarter quarter, String name, byte[] content) {
        return new HappyCallReading(departments.names(), questions.all(), quarter).read(name, content, isOver(quarter));
    }

    /// Whether a quarter is over. Calls of a quarter are published once: what came between two publications would tell
    /// of those few who were called in between.
    boolean isOver(Quarter quarter) {
        return !LocalDate.now(clock).isBefore(quarter.ends());
    }

    /// Keeps the counts of a file as the quarter's draft.
    @Transactional
    FileAnswer keep(HappyCallFile file, String by, String address) {
        lock();
        if (!file.faults().isEmpty()) {
            return new FileAnswer.Refused();
        }
        Optional<Result> newest = results.listFor(file.quarter()).stream().findFirst();
        if (newest.filter(result -> result.fingerprint().equals(file.fingerprint()))
                .isPresent()) {
            return new FileAnswer.Before(newest.get().id());
        }
        UUID id = results.add(file, by, clock.instant());
        audit.add(
                by,
                address,
                Action.CREATE,
                "integrity result " + id,
                "%s, %d departments".formatted(file.quarter(), file.tallies().size()));
        return new FileAnswer.Counts(id);
    }

    /// Publishes a draft; what is public already stays as it is.
    @Transactional
    void publish(UUID id, String by, String address) {
        lock();
        results.find(id).filter(result -> result.published().isEmpty()).ifPresent(draft -> {
            results.publish(id, by, clock.instant());
            audit.add(
                    by,
                    address,
                    Action.CHANGE,
                    "integrity result " + id,
                    "%s no. %d published".formatted(draft.quarter(), draft.number()));
            events.publishEvent(new IntegrityPublished(id, draft.quarter()));
        });
    }

    /// Forgets a draft; what is public stays.
    @Transactional
    void discard(UUID id, String by, String address) {
        lock();
        results.find(id).filter(result -> result.published().isEmpty()).ifPresent(draft -> {
            results.discard(id);
            audit.add(
                    by,
                    address,
                    Action.DELETE,
                    "integrity result " + id,
                    draft.quarter().toString());
        });
    }

    /// Counts a file and publishes it, for an office that brings in what it published elsewhere.
    @Transactional
    public FileAnswer bringIn(Quarter quarter, String name, byte[] content, String by, String address) {
        FileAnswer answer = keep(read(quarter, name, content), by, address);
        if (answer instanceof FileAnswer.Counts(UUID result)) {
            publish(result, by, address);
        }
        return answer;
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }
}
