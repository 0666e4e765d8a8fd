package org.dajeong.app.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.GoalOutcome;
import org.dajeong.app.improvement.GoalOutcomes;
import org.dajeong.app.improvement.TasksAtAGlance;
import org.dajeong.app.integrity.IntegrityGlance;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.overview.OverviewPage.Group;
import org.dajeong.app.overview.OverviewPage.Mark;
import org.dajeong.app.overview.OverviewPage.Row;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.app.wellbeing.Load;
import org.dajeong.app.wellbeing.LoadTexts;
import org.dajeong.app.wellbeing.Loads;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Tier;
import org.springframework.stereotype.Component;

/// Puts the page of those who answer for the whole together.
@Component
class Overviews {

    private final Publications publications;
    private final Departments departments;
    private final Loads loads;
    private final GoalOutcomes goals;
    private final TasksAtAGlance tasks;
    private final IntegrityGlance integrity;
    private final Sentences sentences;
    private final Clock clock;

    Overviews(
            Publications publications,
            Departments departments,
            Loads loads,
            GoalOutcomes goals,
            TasksAtAGlance tasks,
            IntegrityGlance integrity,
            Sentences sentences,
            Clock clock) {
        this.publications = publications;
        this.departments = departments;
        this.loads = loads;
        this.goals = goals;
        this.tasks = tasks;
        this.integrity = integrity;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// How a goal stands, in the three words of those who look at many, and one more.
    private enum Stand {
        REACHED,
        GOING_ON,
        HARD_TO_TELL,
        NOT_REACHED;

        static Stand of(GoalOutcome outcome) {
            return switch (outcome) {
                case MOVED -> REACHED;
                case GOING_ON, NOT_APPROVED -> GOING_ON;
                case CANNOT_TELL -> HARD_TO_TELL;
                case NO_CHANGE, LOWER -> NOT_REACHED;
            };
        }

        /// The class of its mark.
        String code() {
            return switch (this) {
                case REACHED -> "moved";
                case GOING_ON -> "going-on";
                case HARD_TO_TELL -> "cannot-tell";
                case NOT_REACHED -> "no-change";
            };
        }
    }

    /// What is known of the departments that the reader may see.
    private record Known(
            List<Department> departments,
            Map<UUID, Tier> tiers,
            Burden burden,
            Map<UUID, List<Stand>> goals,
            List<TasksAtAGlance.Line> tasks) {}

    OverviewPage page(Publication publication, Viewer viewer, Locale locale) {
        Words words = sentences.in(locale);
        Quarter quarter = publication.quarter();
        Known known = known(publication, viewer, locale);
        return new OverviewPage(
                words.text("glance.heading", words.quarter(quarter)),
                words.text(
                        "glance.basis",
                        words.quarter(publication.quarters().getFirst()),
                        words.quarter(quarter),
                        words.quarter(known.burden().quarter())),
                viewer.seesAll() ? null : words.text("glance.partly"),
                whole(known.burden(), words),
                heavy(known, words),
                integrity.of(known.departments(), words).orElse(null),
                viewer.seesAll(),
                groups(known, words),
                goals(known, words),
                known.tasks().stream()
                        .map(line -> new OverviewPage.Task(
                                line.task(),
                                line.department(),
                                line.title(),
                                line.item(),
                                new Mark(line.look(), line.verdict()),
                                line.change()))
                        .toList());
    }

    private Known known(Publication publication, Viewer viewer, Locale locale) {
        Quarter quarter = publication.quarter();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = quarter.ends().minusDays(1);
        List<Department> open = departments.listFor(last.isBefore(today) ? last : today).stream()
                .filter(department -> viewer.mayRead(department.id()))
                .toList();
        Map<UUID, Tier> tiers = new HashMap<>();
        publications.units(publication.run()).forEach(unit -> {
            if (unit instanceof UnitResult.Shown shown) {
                tiers.put(shown.department(), shown.score().tier());
            }
        });
        Quarter loaded = loads.quarters().stream()
                .filter(stated -> stated.compareTo(quarter) <= 0)
                .findFirst()
                .orElse(quarter);
        Map<UUID, List<Stand>> stands = new HashMap<>();
        Stream.of(quarter, quarter.plus(1))
                .map(goals::of)
                .forEach(of -> of.forEach(
                        (department, outcomes) -> stands.computeIfAbsent(department, none -> new ArrayList<>())
                                .addAll(outcomes.stream().map(Stand::of).toList())));
        List<TasksAtAGlance.Line> lines = tasks.of(quarter, locale).stream()
                .filter(line -> open.stream()
                        .anyMatch(department ->
                                department.name(locale.getLanguage()).equals(line.department())))
                .toList();
        return new Known(open, tiers, new Burden(loaded, loads.of(loaded)), stands, lines);
    }

    private static String whole(Burden burden, Words words) {
        OptionalDouble each = burden.perPerson();
        return each.isPresent()
                ? words.text("glance.whole", Points.plain(each.getAsDouble()), LoadTexts.count(burden.abusive()))
                : words.text("glance.no-load");
    }

    private static List<String> heavy(Known known, Words words) {
        List<String> heavy = new ArrayList<>();
        for (Department department : known.departments()) {
            OptionalDouble load = known.burden().heavy(department.id());
            OptionalDouble abusive = known.burden().heavyAbusive(department.id());
            List<String> reasons = new ArrayList<>();
            load.ifPresent(times -> reasons.add(words.text("glance.heavy.load", Points.plain(times))));
            abusive.ifPresent(times -> reasons.add(words.text(
                    "glance.heavy.abusive",
                    known.burden()
                            .of(department.id())
                            .map(Load.Figures::abusive)
                            .map(LoadTexts::count)
                            .orElse(""),
                    Points.plain(times))));
            if (!reasons.isEmpty()) {
                heavy.add(words.text("glance.heavy", department.name(words.language()), words.list(reasons)));
            }
        }
        return heavy;
    }

    private static List<Group> groups(Known known, Words words) {
        List<Group> groups = new ArrayList<>();
        tiers().forEach(tier -> {
            List<Row> rows = known.departments().stream()
                    .filter(department -> Optional.ofNullable(known.tiers().get(department.id()))
                            .equals(tier))
                    .map(department -> row(department, known, words))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(code(tier), title(tier, words), rows));
            }
        });
        return groups;
    }

    private static Row row(Department department, Known known, Words words) {
        UUID id = department.id();
        Optional<Load.Figures> figures = known.burden().of(id);
        String name = department.name(words.language());
        return new Row(
                id,
                name,
                figures.map(new LoadTexts(words)::perPerson).orElseGet(() -> words.text("load.none")),
                known.burden().bar(id),
                figures.map(stated -> LoadTexts.count(stated.abusive())).orElseGet(() -> words.text("load.none")),
                known.burden().abusiveBar(id),
                counted(known.goals().getOrDefault(id, List.of()), words),
                known.tasks().stream()
                        .filter(line -> line.department().equals(name))
                        .map(line -> new Mark(line.look(), line.verdict()))
                        .distinct()
                        .toList());
    }

    /// Each word once, with how often it holds.
    private static List<Mark> counted(List<Stand> stands, Words words) {
        Map<Stand, Long> counts = new EnumMap<>(Stand.class);
        stands.forEach(stand -> counts.merge(stand, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Mark(
                        entry.getKey().code(),
                        words.text("glance.goal.counted", words.of("glance.goal", entry.getKey()), entry.getValue())))
                .toList();
    }

    private static List<OverviewPage.Goals> goals(Known known, Words words) {
        List<OverviewPage.Goals> rows = new ArrayList<>();
        tiers().forEach(tier -> {
            Map<Stand, Long> counts = known.departments().stream()
                    .filter(department -> Optional.ofNullable(known.tiers().get(department.id()))
                            .equals(tier))
                    .flatMap(department -> known.goals().getOrDefault(department.id(), List.of()).stream())
                    .collect(Collectors.groupingBy(stand -> stand, Collectors.counting()));
            if (!counts.isEmpty()) {
                rows.add(new OverviewPage.Goals(
                        code(tier),
                        title(tier, words),
                        Stream.of(Stand.values())
                                .map(stand -> String.format(Locale.ROOT, "%d", counts.getOrDefault(stand, 0L)))
                                .toList()));
            }
        });
        return rows;
    }

    /// All levels, and none at the end.
    private static List<Optional<Tier>> tiers() {
        List<Optional<Tier>> tiers = new ArrayList<>();
        Stream.of(Tier.values()).map(Optional::of).forEach(tiers::add);
        tiers.add(Optional.empty());
        return tiers;
    }

    private static String code(Optional<Tier> tier) {
        return tier.map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("withheld");
    }

    private static String title(Optional<Tier> tier, Words words) {
        return tier.map(known -> words.of("tier", known)).orElseGet(() -> words.text("glance.no-tier"));
    }
}
