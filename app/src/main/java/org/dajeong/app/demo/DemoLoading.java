package org.dajeong.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Opening;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.WaveKeeping;
import org.dajeong.app.instruments.InstrumentDrafting;
import org.dajeong.app.instruments.Templates;
import org.dajeong.app.organization.Agencies;
import org.dajeong.app.organization.Agency;
import org.dajeong.app.organization.Answers;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.organization.LoadResult;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.organization.OrganizationLoading;
import org.dajeong.app.organization.StaffList;
import org.dajeong.app.scoring.FreezeResult;
import org.dajeong.app.scoring.Freezing;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.scoring.MethodVersions;
import org.dajeong.app.scoring.ScoreRunning;
import org.dajeong.app.scoring.StepResult;
import org.dajeong.district.District;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes 가온구 on an empty database: its people, six waves, and the publications of the last three
/// quarters, what departments promised on them, what they had to bear, and what happy calls
/// found and was promised on them.
///
/// All of it or nothing: a demo that was interrupted begins anew at the next start. The first visitor is let in when it
/// is there: it is made before the product listens.
@Component
@ConditionalOnProperty("dajeong.demo")
class DemoLoading implements SmartLifecycle {

    private static final String WHO = "demo";
    private static final String WHERE = "127.0.0.1";
    private static final String RUBRIC = "phone-ten-items";
    private static final Quarter FIRST = new Quarter(2025, 1);
    private static final int QUARTERS = 6;

    private final JdbcClient jdbc;
    private final OrganizationLoading staffLists;
    private final Departments departments;
    private final Agencies agencies;
    private final Milestones milestones;
    private final Templates templates;
    private final InstrumentDrafting instruments;
    private final WaveKeeping waves;
    private final DemoRatings ratings;
    private final DemoAccounts accounts;
    private final DemoTasks tasks;
    private final DemoEducation education;
    private final MethodVersions methods;
    private final Freezing freezing;
    private final ScoreRunning runs;
    private final DemoGoals goals;
    private final DemoSharing sharing;
    private final DemoBurden burden;
    private final DemoHappyCalls happyCalls;
    private final DemoIntegrityGoals integrityGoals;
    private final DemoWelcome welcome;
    private final Clock clock;
    private final TransactionTemplate atOnce;
    private volatile boolean there;

    DemoLoading(
            JdbcClient jdbc,
            OrganizationLoading staffLists,
            Departments departments,
            Agencies agencies,
            Milestones milestones,
            Templates templates,
            InstrumentDrafting instruments,
            WaveKeeping waves,
            DemoRatings ratings,
            DemoAccounts accounts,
            DemoTasks tasks,
            DemoEducation education,
            MethodVersions methods,
            Freezing freezing,
            ScoreRunning runs,
            DemoGoals goals,
            DemoSharing sharing,
            DemoBurden burden,
            DemoHappyCalls happyCalls,
            DemoIntegrityGoals integrityGoals,
            DemoWelcome welcome,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.staffLists = staffLists;
        this.departments = departments;
        this.agencies = agencies;
        this.milestones = milestones;
        this.templates = templates;
        this.instruments = instruments;
        this.waves = waves;
        this.ratings = ratings;
        this.accounts = accounts;
        this.tasks = tasks;
        this.education = education;
        this.methods = methods;
        this.freezing = freezing;
        this.runs = runs;
        this.goals = goals;
        this.sharing = sharing;
        this.burden = burden;
        this.happyCalls = happyCalls;
        this.integrityGoals = integrityGoals;
        this.welcome = welcome;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
        atOnce.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return there;
    }

    @Override
    public void stop() {
        there = false;
    }

    @Override
    public void start() {
        boolean loaded = jdbc.sql("select exists (select from organization.agency)")
                .query(Boolean.class)
                .single();
        if (!loaded) {
            welcome.loading();
            atOnce.executeWithoutResult(status -> load());
        }
        there = true;
    }

    private void load() {
        District district = District.of(District.DEFAULT_SEED);
        OfficeTable table = OfficeTable.read();
        agencies.save(new Agency("가온구", "Gaon-gu", "행정지원과", "행정지원과-4521(2026. 3. 9.)"));
        milestones.set(new Quarter(2026, 2), Milestone.RESULTS, LocalDate.of(2026, 7, 3));
        milestones.set(new Quarter(2026, 2), Milestone.CS_TASK, LocalDate.of(2026, 7, 16));

        People people = new People(table, district);
        List<People.Person> today = loadPeople(people);
        accounts.make(table, people, today);

        UUID rubric = instruments.draft(templates.find(RUBRIC).orElseThrow(), WHO, WHERE);
        instruments.putInUse(rubric, WHO, WHERE);
        List<Wave> opened = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            opened.add(open(FIRST.plus(quarter), rubric));
        }
        ratings.store(district, opened, WHO);

        tasks.store(WHO);
        education.store(WHO);
        methods.approve(Method.standard(), "행정지원과-4521(2026. 3. 9.)", WHO, WHERE);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            waves.close(opened.get(quarter).id(), false, WHO, WHERE);
            if (quarter >= QUARTERS - 3) {
                publish(FIRST.plus(quarter));
            }
        }
        goals.bringIn(FIRST, WHO, WHERE);
        sharing.bringIn(WHO, WHERE);
        burden.bringIn(opened.stream().map(Wave::quarter).toList(), WHO, WHERE);
        happyCalls.bringIn(opened.stream().map(Wave::quarter).toList(), WHERE);
        integrityGoals.bringIn(WHO, WHERE);
    }

    private List<People.Person> loadPeople(People people) {
        List<People.Person> last = List.of();
        for (int day = 0; day < People.DAYS.size(); day++) {
            last = people.on(day);
            StaffList list = staffLists.read(
                    "인사자료_%s.xlsx".formatted(People.DAYS.get(day)),
                    StaffWorkbook.of(last),
                    StaffList.Scope.WHOLE_OFFICE);
            LoadResult result = staffLists.apply(list, answers(day), WHO);
            if (!(result instanceof LoadResult.Applied)) {
                throw new IllegalStateException("staff list %d: %s".formatted(day, result));
            }
        }
        return last;
    }

    /// 소나루동 was split from 물레동 in July 2025; 위생과 was merged from two in January 2026.
    private Answers answers(int day) {
        return switch (day) {
            case 1 ->
                new Answers(
                        Map.of(
                                "소나루동",
                                new Answers.Founding(
                                        Answers.Origin.SPLIT,
                                        Optional.of(department("물레동", People.DAYS.getFirst())),
                                        KindOfWork.DONG,
                                        "Sonaru-dong",
                                        "")),
                        Map.of());
            case 2 -> {
                Answers.Fate merged = new Answers.Fate(Answers.End.MERGED, "위생과");
                yield new Answers(
                        Map.of(
                                "위생과",
                                new Answers.Founding(
                                        Answers.Origin.NEW,
                                        Optional.empty(),
                                        KindOfWork.ENFORCEMENT,
                                        "Food Hygiene",
                                        "")),
                        Map.of(
                                department("위생1과", People.DAYS.getFirst()), merged,
                                department("위생2과", People.DAYS.getFirst()), merged));
            }
            default -> Answers.NONE;
        };
    }

    private UUID department(String name, LocalDate on) {
        return switch (departments.find(name, on)) {
            case DepartmentMatch.Found(var department) -> department.id();
            case DepartmentMatch other -> throw new IllegalStateException(name + " is not there");
        };
    }

    private Wave open(Quarter quarter, UUID rubric) {
        return switch (waves.open(quarter, 1, Optional.of(rubric), WHO, WHERE)) {
            case Opening.Opened(Wave wave) -> wave;
            case Opening.Refused(var problems) -> throw new IllegalStateException(quarter + ": " + problems);
        };
    }

    private void publish(Quarter quarter) {
        if (!(freezing.freeze(quarter, clock.instant(), WHO) instanceof FreezeResult.Frozen(var set))) {
            throw new IllegalStateException(quarter + " cannot be frozen");
        }
        UUID run = runs.calculate(set.id(), WHO, WHERE).id();
        runs.review(run, WHO, WHERE);
        if (!(runs.publish(run, WHO, WHERE) instanceof StepResult.Done)) {
            throw new IllegalStateException(quarter + " cannot be published");
        }
    }
}
