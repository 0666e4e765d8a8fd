package org.dajeong.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.BusyMonths;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.GoalAnswer;
import org.dajeong.app.improvement.GoalDraft;
import org.dajeong.app.improvement.GoalPlanning;
import org.dajeong.app.improvement.QuarterClosing;
import org.dajeong.app.improvement.QuarterKeeping;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.FittedRuns;
import org.dajeong.app.scoring.ItemRate;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.UnitResult;
import org.springframework.stereotype.Component;

/// Brings in what 가온구 promised: two quarters whose verdicts are known, and one that has just begun. Each goal was set
/// on a day before its fieldwork, against what was published by then.
@Component
class DemoGoals {

    /// The day on which a quarter's goals were set, after its first.
    private static final int DAY_OF_PLANS = 12;

    /// About so many documents a department has before the first goal of a year.
    private static final int DOCUMENTS = 120;

    private static final String REVIEW = """
            세무2과와 건축과처럼 항목을 하나 고른 부서는 한 분기 만에 결과를 확인할 수 있었고, 전체 점수를 목표로 한 부서는 확인할 수 없었습니다. \
            다음 분기에는 항목 목표를 먼저 권합니다.""";

    private final GoalPlanning planning;
    private final QuarterKeeping keeping;
    private final QuarterClosing closing;
    private final BusyMonths busyMonths;
    private final Departments departments;
    private final Publications publications;
    private final FittedRuns runs;
    private final Clock clock;

    DemoGoals(
            GoalPlanning planning,
            QuarterKeeping keeping,
            QuarterClosing closing,
            BusyMonths busyMonths,
            Departments departments,
            Publications publications,
            FittedRuns runs,
            Clock clock) {
        this.planning = planning;
        this.keeping = keeping;
        this.closing = closing;
        this.busyMonths = busyMonths;
        this.departments = departments;
        this.publications = publications;
        this.runs = runs;
        this.clock = clock;
    }

    /// After the results of the last quarters were published.
    ///
    /// @param first the quarter with which the programme began
    void bringIn(Quarter first, String by, String address) {
        Map<String, UUID> ids =
                departments.all().stream().collect(Collectors.toMap(Department::nameKo, Department::id));
        lines("busy-months.tsv").stream()
                .map(line -> new BusyMonths.BusyMonth(
                        Objects.requireNonNull(ids.get(line[0])), Integer.parseInt(line[1]), line[2]))
                .collect(Collectors.groupingBy(BusyMonths.BusyMonth::department))
                .forEach(busyMonths::set);
        Map<Quarter, UUID> published = new LinkedHashMap<>();
        publications.list().forEach((Publication one) -> published.put(one.quarter(), one.run()));
        for (String[] line : lines("goals.tsv")) {
            Quarter quarter = Quarter.parse(line[0]);
            UUID run = Objects.requireNonNull(published.get(quarter.plus(-1)));
            set(quarter, Objects.requireNonNull(ids.get(line[1])), run, line, by, address);
        }
        keeping.catchUp(first);
        closing.close(Quarter.of(LocalDate.now(clock)).plus(-2), REVIEW, by, address);
    }

    private void set(Quarter quarter, UUID department, UUID run, String[] line, String by, String address) {
        Clock then = day(quarter, clock);
        GoalPlanning planned = planning.on(then);
        Optional<String> item = line[2].isBlank() ? Optional.empty() : Optional.of(line[2]);
        double target = Math.floor(baseline(runs.find(run).orElseThrow(), department, item))
                + (item.isEmpty() ? 1 : 0)
                + Double.parseDouble(line[3]);
        UUID owner = planned.owners(department).getFirst().person().id();
        GoalDraft draft = new GoalDraft(department, quarter, item, Optional.of(target), line[5], Optional.of(owner));
        if (!(planned.set(draft, run, by, address) instanceof GoalAnswer.Done(Goal goal))) {
            throw new IllegalStateException(String.join(" ", line) + " cannot be set");
        }
        LocalDate on = LocalDate.now(then);
        String document = document(line[1], on);
        if (line[4].equals("confirmed")
                && !(planned.approve(department, goal.id(), goal.version(), document, Optional.of(on), by, address)
                        instanceof GoalAnswer.Done)) {
            throw new IllegalStateException(String.join(" ", line) + " cannot be confirmed");
        }
    }

    /// The morning on which a quarter's goals were set; of the quarter that goes on, this one.
    static Clock day(Quarter quarter, Clock clock) {
        LocalDate plans = quarter.begins().plusDays(DAY_OF_PLANS);
        return plans.isBefore(LocalDate.now(clock))
                ? Clock.fixed(plans.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone())
                : clock;
    }

    /// The number of the document in which the head of a department confirmed its goals.
    static String document(String department, LocalDate on) {
        return "%s-%d".formatted(department, on.getDayOfYear() + DOCUMENTS);
    }

    private static double baseline(FittedRun run, UUID department, Optional<String> item) {
        return item.map(code -> run.items(department).stream()
                        .filter(rate -> rate.item().equals(code))
                        .findFirst()
                        .map(ItemRate::percent)
                        .orElseThrow())
                .orElseGet(() -> run.shown(department)
                        .map(UnitResult.Shown::score)
                        .flatMap(score -> score.figures())
                        .orElseThrow()
                        .fair());
    }

    /// The lines of one of our files, in their columns.
    static List<String[]> lines(String file) {
        var resource = Objects.requireNonNull(DemoGoals.class.getResourceAsStream(file));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
