package org.dajeong.app.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.organization.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the load of departments is stated: by files, looked at first and then applied as a whole or not at all, or one
/// department at a time. What is the same as before changes nothing. Every method takes the login and the address of
/// whoever does it, for the audit trail.
@Service
public class LoadKeeping {

    /// The lock under which figures are stated one after the other, "load" in numbers.
    private static final long LOCK = 0x6c6f6164L;

    private final JdbcClient jdbc;
    private final Loads loads;
    private final LoadFiles files;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;

    LoadKeeping(JdbcClient jdbc, Loads loads, LoadFiles files, Departments departments, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.loads = loads;
        this.files = files;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    /// A department and quarter whose figures a file changes.
    ///
    /// @param before none where nothing was stated
    record Change(LoadFile.Row row, Optional<Load> before) {}

    /// Reads a file without keeping anything.
    LoadFile read(String name, byte[] content) {
        return new LoadFileReading(departments.names(), LocalDate.now(clock)).read(name, content);
    }

    /// What a file would change.
    List<Change> changes(LoadFile file) {
        Map<Quarter, Map<UUID, Load>> stated = new HashMap<>();
        return file.rows().stream()
                .map(row -> new Change(
                        row,
                        Optional.ofNullable(
                                stated.computeIfAbsent(row.quarter(), loads::of).get(row.department()))))
                .filter(change -> change.before()
                        .filter(load -> load.figures().equals(change.row().figures()))
                        .isEmpty())
                .toList();
    }

    /// Applies a file as a whole, or not at all.
    @Transactional
    LoadAnswer apply(LoadFile file, String by, String address) {
        lock();
        if (!file.faults().isEmpty()) {
            return new LoadAnswer.Refused();
        }
        List<Change> changes = changes(file);
        for (Change change : changes) {
            state(change.row(), change.before(), by);
        }
        if (!changes.isEmpty()) {
            files.applied(file, changes.size(), by);
            audit.add(by, address, Action.CHANGE, "load", "%s, %d changes".formatted(file.name(), changes.size()));
        }
        return new LoadAnswer.Done(changes.size());
    }

    /// Reads a file and applies it, for an office that brings in what it kept elsewhere.
    @Transactional
    public LoadAnswer bringIn(String name, byte[] content, String by, String address) {
        return apply(read(name, content), by, address);
    }

    /// States the figures of one department in a quarter.
    ///
    /// @param version the figures that whoever does it has seen; 0 where there were none
    @Transactional
    LoadAnswer state(UUID department, Quarter quarter, Load.Figures figures, int version, String by, String address) {
        lock();
        Optional<Load> now = loads.find(department, quarter);
        if (now.filter(load -> load.figures().equals(figures)).isPresent()) {
            return new LoadAnswer.Done(0);
        }
        if (now.map(Load::version).orElse(0) != version) {
            return new LoadAnswer.Overtaken(now.orElseThrow());
        }
        state(new LoadFile.Row(department, quarter, figures), now, by);
        audit.add(by, address, Action.CHANGE, "load of department " + department, quarter.toString());
        return new LoadAnswer.Done(1);
    }

    private void state(LoadFile.Row row, Optional<Load> before, String by) {
        int version = before.map(Load::version).orElse(0) + 1;
        Load load = new Load(row.department(), row.quarter(), row.figures(), version);
        boolean stated = version == 1 ? loads.add(load, by, clock.instant()) : loads.replace(load, by, clock.instant());
        if (!stated) {
            throw new IllegalStateException("under the lock nobody else states the load of " + row);
        }
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }
}
