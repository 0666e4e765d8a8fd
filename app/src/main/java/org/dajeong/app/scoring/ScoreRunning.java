package org.dajeong.app.scoring;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.scoring.Run.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a score run: calculated, reviewed, published; or put aside.
///
/// Every method takes the login and the address of whoever does it, for the audit trail.
@Service
public class ScoreRunning {

    private static final String NEWER_PUBLISHED = """
            select exists (
                select from scoring.run r join scoring.frozen_set s on s.id = r.set_id
                 where r.state = 'PUBLISHED' and s.number > :number)
            """;

    private static final String STEP = """
            update scoring.run
               set state = :to,
                   reviewed_by = case :to when 'REVIEWED' then :by else reviewed_by end,
                   reviewed_at = case :to when 'REVIEWED' then :at else reviewed_at end,
                   published_by = case :to when 'PUBLISHED' then :by else published_by end,
                   published_at = case :to when 'PUBLISHED' then :at else published_at end
             where id = :id and state in (:from)
            """;

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
        Calculation calculation = Calculation.of(sets.tables(setId), method, set.dictionaries());
        Run run = new Run(
                Ids.next(),
                set,
                State.CALCULATED,
                method.seed(),
                EngineVersion.text(),
                calculation.sheet().n(),
                calculation.sheet().mean(),
                calculation.hash(),
                new Run.Step(by, clock.instant()),
                Optional.empty(),
                Optional.empty());
        runs.add(run, calculation.sheet());
        calculation.rows().forEach(row -> results.add(run.id(), row.result(), row.why()));
        calculation.contacts().forEach((department, contacts) -> results.add(run.id(), department, contacts));
        calculation.changes().forEach((department, change) -> results.add(run.id(), department, change));
        audit.add(by, address, Action.CREATE, subject(run.id()), "frozen set " + set.id());
        return runs.get(run.id());
    }

    /// Says that somebody has looked at a calculated run and found nothing wrong.
    ///
    /// @throws RunNotFound if there is no such run
    @Transactional
    public StepResult review(UUID id, String by, String address) {
        Run run = runs.get(id);
        if (run.set().method().method().secondPerson() && run.calculated().by().equals(by)) {
            return new StepResult.Refused(StepResult.Reason.SECOND_PERSON_NEEDED);
        }
        return step(id, State.REVIEWED, Set.of(State.CALCULATED), by, address);
    }

    /// Opens a reviewed run to everybody whom it concerns, for ever.
    ///
    /// @throws RunNotFound if there is no such run
    @Transactional
    public StepResult publish(UUID id, String by, String address) {
        Run run = runs.get(id);
        boolean newer = jdbc.sql(NEWER_PUBLISHED)
                .param("number", run.set().number())
                .query(Boolean.class)
                .single();
        if (newer) {
            return new StepResult.Refused(StepResult.Reason.NEWER_SET_PUBLISHED);
        }
        StepResult result = step(id, State.PUBLISHED, Set.of(State.REVIEWED), by, address);
        if (result instanceof StepResult.Done) {
            events.publishEvent(new ScorePublished(id, run.set().quarter()));
        }
        return result;
    }

    /// Puts aside a run that is not to be published.
    ///
    /// @throws RunNotFound if there is no such run
    @Transactional
    public StepResult discard(UUID id, String by, String address) {
        return step(id, State.DISCARDED, Set.of(State.CALCULATED, State.REVIEWED), by, address);
    }

    private StepResult step(UUID id, State to, Set<State> from, String by, String address) {
        int changed = jdbc.sql(STEP)
                .param("id", id)
                .param("to", to.name())
                .param("from", from.stream().map(State::name).toList())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        Run run = runs.get(id);
        if (changed == 0) {
            return new StepResult.Refused(StepResult.Reason.NOT_ITS_TURN);
        }
        audit.add(by, address, Action.CHANGE, subject(id), to.name());
        return new StepResult.Done(run);
    }

    private static String subject(UUID run) {
        return "score run " + run;
    }
}
