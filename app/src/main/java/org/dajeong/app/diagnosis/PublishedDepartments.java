package org.dajeong.app.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.diagnosis.PublishedDepartment.Answer;
import org.dajeong.app.diagnosis.PublishedDepartment.QuarterResult;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.organization.Staffing;
import org.dajeong.app.organization.Transfers;
import org.dajeong.app.scoring.Contacts;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.Why;
import org.springframework.stereotype.Component;

/// Gathers what was published about a department.
@Component
class PublishedDepartments {

    /// A normal 95 % interval reaches so many standard errors to each side.
    private static final double Z = 1.96;

    /// The mix factor of the kinds of contact.
    private static final String TASK = "task";

    /// Kinds of contact that are named in the explanation of the mix.
    private static final int TASKS_NAMED = 2;

    private final Publications publications;
    private final Departments departments;
    private final Staffing staffing;
    private final Milestones milestones;
    private final Clock clock;

    PublishedDepartments(
            Publications publications, Departments departments, Staffing staffing, Milestones milestones, Clock clock) {
        this.publications = publications;
        this.departments = departments;
        this.staffing = staffing;
        this.milestones = milestones;
        this.clock = clock;
    }

    /// What the newest publication says; empty if nothing was published, or nothing about this department.
    Optional<PublishedDepartment> find(UUID department, String language) {
        return publications.latest().flatMap(publication -> find(publication, department, language));
    }

    /// What the newest publication says whose newest quarter this is.
    Optional<PublishedDepartment> find(UUID department, Quarter quarter, String language) {
        return publications.list().stream()
                .filter(publication -> publication.quarter().equals(quarter))
                .findFirst()
                .flatMap(publication -> find(publication, department, language));
    }

    private Optional<PublishedDepartment> find(Publication publication, UUID department, String language) {
        return publications
                .why(publication.run(), department, Optional.empty())
                .map(why -> published(publication, departments.get(department), why, language));
    }

    private PublishedDepartment published(Publication publication, Department department, Why why, String language) {
        UUID id = department.id();
        Map<Optional<Quarter>, UnitResult> rows = publications.ofDepartment(publication.run(), id).stream()
                .collect(Collectors.toMap(UnitResult::quarter, Function.identity()));
        Optional<Contacts> contacts = publications.contacts(publication.run(), id);
        List<QuarterResult> quarters = publication.quarters().stream()
                .map(quarter -> new QuarterResult(
                        quarter,
                        answer(quarter, Optional.ofNullable(rows.get(Optional.of(quarter))), contacts),
                        transfers(department, quarter),
                        false))
                .toList();
        return new PublishedDepartment(
                publication.run(),
                id,
                department.name(language),
                publication.quarter(),
                LocalDate.ofInstant(publication.publishedAt(), clock.getZone()),
                publication.mean(),
                why,
                quarters,
                publication.items(),
                contacts.map(counts -> tellingTasks(counts, why, coefficients(publication)))
                        .orElse(List.of()),
                milestones.due(publication.quarter(), Milestone.CS_TASK));
    }

    /// A run holds one instrument version, so that no form is new within it.
    private static Answer answer(Quarter quarter, Optional<UnitResult> row, Optional<Contacts> contacts) {
        Optional<Contacts.OwnMean> past = contacts.flatMap(counts -> counts.past().stream()
                .filter(mean -> mean.quarter().equals(quarter))
                .findFirst());
        if (past.isPresent()) {
            Contacts.OwnMean own = past.get();
            double reach = Z * own.standardError();
            return new Answer.Alone(own.n(), own.mean(), own.mean() - reach, own.mean() + reach);
        }
        return row.map(known -> switch (known) {
                    case UnitResult.Shown shown -> (Answer) new Answer.Scored(shown.score());
                    case UnitResult.Withheld withheld ->
                        new Answer.Withheld(
                                withheld.reason(), withheld.required().orElse(0));
                })
                .orElse(new Answer.NotSurveyed());
    }

    /// Only days on which people move, and only where somebody did.
    private Optional<Transfers> transfers(Department department, Quarter quarter) {
        boolean moving =
                quarter.number() % 2 == 1 && department.existed(quarter.begins().minusDays(1));
        return Optional.of(quarter)
                .filter(one -> moving)
                .map(one -> staffing.quarterTransfers(department.id(), one))
                .filter(moved -> moved.came() > 0);
    }

    /// The coefficient of every kind of contact, in points against the average contact.
    private Map<String, Double> coefficients(Publication publication) {
        return publications.mix(publication.run()).stream()
                .filter(coefficient -> coefficient.factor().equals(TASK))
                .collect(Collectors.toMap(MixCoefficient::level, MixCoefficient::estimate));
    }

    /// The kinds of contact that the department has more of than the agency, and that score as its whole mix part
    /// says: low everywhere, or high. A kind it has few of also moves its score, but it does not have it to tell.
    private static List<String> tellingTasks(Contacts contacts, Why why, Map<String, Double> coefficients) {
        double mix = why instanceof Why.Explained explained
                ? explained.parts().stream()
                        .filter(part -> part.kind() == Why.Kind.MIX)
                        .mapToDouble(Why.Part::points)
                        .sum()
                : 0;
        return contacts.levels().stream()
                .filter(level -> level.factor().equals(TASK)
                        && level.points() * mix > 0
                        && coefficients.getOrDefault(level.level(), 0.0) * mix > 0)
                .limit(TASKS_NAMED)
                .map(Contacts.LevelPart::level)
                .toList();
    }
}
