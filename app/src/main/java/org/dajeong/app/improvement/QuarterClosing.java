package org.dajeong.app.improvement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Dictionaries;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The CS office closes a quarter with its review: the quarterly record, which is never changed (분기 마감).
@Service
public class QuarterClosing {

    static final int REVIEW_MAX = 10_000;

    private final ProgrammeQuarters quarters;
    private final QuarterKeeping keeping;
    private final Goals goals;
    private final Standing standing;
    private final TaskTally.Counter tasks;
    private final GoalsBeside beside;
    private final Waves waves;
    private final Publications publications;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;

    QuarterClosing(
            ProgrammeQuarters quarters,
            QuarterKeeping keeping,
            Goals goals,
            Standing standing,
            TaskTally.Counter tasks,
            GoalsBeside beside,
            Waves waves,
            Publications publications,
            Departments departments,
            AuditTrail audit,
            Clock clock) {
        this.quarters = quarters;
        this.keeping = keeping;
        this.goals = goals;
        this.standing = standing;
        this.tasks = tasks;
        this.beside = beside;
        this.waves = waves;
        this.publications = publications;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a closing.
    public enum Answer {
        /// It is closed.
        CLOSED,
        /// There is no such quarter.
        UNKNOWN,
        /// It is still going on.
        GOING_ON,
        /// Somebody has closed it before.
        CLOSED_BEFORE,
        /// It was surveyed, and its results are not published yet.
        RESULTS_MISSING,
        /// No review was written.
        REVIEW_MISSING,
        /// The review is longer than is kept.
        REVIEW_TOO_LONG
    }

    /// Closes a quarter.
    ///
    /// @param review what the CS office says of it
    @Transactional
    public Answer close(Quarter quarter, String review, String by, String address) {
        Optional<ProgrammeQuarter> found = quarters.find(quarter);
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (found.get().state() == ProgrammeQuarter.State.CLOSED) {
            return Answer.CLOSED_BEFORE;
        }
        if (found.get().state() == ProgrammeQuarter.State.OPEN) {
            return Answer.GOING_ON;
        }
        if (review.isBlank()) {
            return Answer.REVIEW_MISSING;
        }
        if (review.strip().length() > REVIEW_MAX) {
            return Answer.REVIEW_TOO_LONG;
        }
        Optional<Publication> results = results(quarter);
        if (results.isEmpty() && !waves.listFor(quarter).isEmpty()) {
            return Answer.RESULTS_MISSING;
        }
        keeping.catchUp();
        QuarterRecord record = record(quarter, results);
        ProgrammeQuarter.Closing closing = new ProgrammeQuarter.Closing(review.strip(), record, by, clock.instant());
        if (!quarters.close(quarter, closing)) {
            return Answer.CLOSED_BEFORE;
        }
        audit.add(by, address, Action.CHANGE, "quarter " + quarter, "closed");
        return Answer.CLOSED;
    }

    /// The newest publication that tells of a quarter.
    private Optional<Publication> results(Quarter quarter) {
        return publications.list().stream()
                .filter(publication -> publication.quarter().equals(quarter))
                .findFirst();
    }

    private QuarterRecord record(Quarter quarter, Optional<Publication> results) {
        List<Department> existing = departments.listFor(quarter.ends().minusDays(1));
        List<Goal> all = goals.listFor(quarter);
        Standing.Of known = standing.of(quarter);
        Map<String, Integer> outcomes = new TreeMap<>();
        all.forEach(goal -> outcomes.merge(known.outcome(goal).name(), 1, Integer::sum));
        Set<UUID> planned = all.stream().map(Goal::department).collect(Collectors.toSet());
        Set<UUID> notSurveyed = all.stream()
                .filter(goal -> known.verdict(goal)
                        .flatMap(GoalVerdict::reason)
                        .filter(GoalVerdict.Reason.NO_RATINGS::equals)
                        .isPresent())
                .map(Goal::department)
                .collect(Collectors.toSet());
        return new QuarterRecord(
                results.map(Publication::run),
                results.stream()
                        .flatMap(publication -> publication.dictionaries().waves().stream())
                        .filter(wave -> wave.quarter().equals(quarter))
                        .mapToLong(Dictionaries.FrozenWave::ratings)
                        .sum(),
                waves.listFor(quarter).size(),
                existing.size(),
                (int) existing.stream()
                        .filter(department -> planned.contains(department.id()))
                        .count(),
                outcomes,
                tasks.of(quarter),
                existing.stream()
                        .filter(department -> notSurveyed.contains(department.id()))
                        .map(Department::code)
                        .toList(),
                beside.forRecord(quarter));
    }
}
