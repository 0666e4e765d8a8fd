package org.dajeong.app.scoring;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a score run: calculated, reviewed, published; or put aside.
///
/// Every method takes the login and the address of whoever does it, for the audit trail.
@Service
public class ScoreRunning {

    private final JdbcClient jdbc;
    private final FrozenSets sets;
    private final Runs runs;
    private final Results results;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScoreRunning(
            JdbcClient jdbc,
            FrozenSets sets,
            Runs runs,
            Results results,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.runs = runs;
        this.results = results;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Calculates scores from the stored tables of a frozen set, and nothing else.
    ///
    /// @throws FrozenSetNotFound if there is no such set
    @Transactional
    public Run calculate(UUID setId, String by, String address) {
        FrozenSet set = sets.find(setId).orElseThrow(() -> new FrozenSetNotFound(setId));
        Method method = set.method().method();
        Calculation calculation =
                Calculation.of(sets.tables(setId), method, set.dictionaries().items());
        Run run = new Run(
                Ids.next(),
                set,
                Run.State.CALCULATED,
                method.seed(),
                EngineVersion.text(),
                calculation.sheet().n(),
                calculation.sheet().mean(),
                calculation.hash(),
                new Run.Step(by, clock.instant()),
                Optional.empty(),
                Optional.empty());
        runs.add(run, calculation.sheet());
        addResults(run, calculation);
        audit.add(by, address, Action.CREATE, subject(run.id()), "set " + set.number());
        return runs.get(run.id());
    }

    private void addResults(Run run, Calculation calculation) {
        Map<String, UUID> departments = run.set().dictionaries().departments();
        Map<List<Object>, UnitResult> rows = new HashMap<>();
        for (ScoreSheet.UnitScore unit : calculation.sheet().units()) {
            rows.put(
                    List.of(unit.unit(), unit.period()),
                    new UnitResult.Shown(department(departments, unit.unit()), quarter(unit.period()), unit));
        }
        for (ScoreSheet.WithheldRow unit : calculation.sheet().withheld()) {
            rows.put(
                    List.of(unit.unit(), unit.period()),
                    new UnitResult.Withheld(
                            department(departments, unit.unit()),
                            quarter(unit.period()),
                            unit.reason(),
                            unit.required()));
        }
        for (Why why : calculation.whys()) {
            results.add(run.id(), java.util.Objects.requireNonNull(rows.get(List.of(why.unit(), why.period()))), why);
        }
    }

    private static UUID department(Map<String, UUID> departments, String code) {
        return Optional.ofNullable(departments.get(code))
                .orElseThrow(() -> new IllegalStateException("no department has the code " + code));
    }

    private static Optional<Quarter> quarter(Optional<String> period) {
        return period.map(Quarter::parse);
    }

    private static String subject(UUID run) {
        return "score run " + run;
    }
}
