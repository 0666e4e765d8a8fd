package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.TaskResult.Problem;
import org.dajeong.app.web.TypedDay;

/// What somebody typed about a CS task, whether or not it makes a plan.
record TaskForm(
        String quarter,
        String window,
        String kind,
        String idea,
        String title,
        String cause,
        String action,
        String checks,
        String owner,
        String startsOn,
        String stopRule,
        List<Line> lines) {

    /// So many items can be promised.
    static final int LINES = 3;

    TaskForm {
        lines = List.copyOf(lines);
    }

    /// An item and by how much it is to move.
    ///
    /// @param item its code, or [#NO_ITEM]
    record Line(String item, String points) {

        /// As long as no item was chosen.
        static final String NO_ITEM = "none";

        boolean isBlank() {
            return points.isBlank();
        }
    }

    /// What came of reading it.
    record Read(Optional<TaskPlan> plan, List<Problem> problems) {}

    static TaskForm of(Map<String, String> typed) {
        return new TaskForm(
                text(typed, "quarter"),
                text(typed, "window"),
                text(typed, "kind"),
                text(typed, "idea"),
                text(typed, "title"),
                text(typed, "cause"),
                text(typed, "action"),
                text(typed, "checks"),
                text(typed, "owner"),
                text(typed, "startsOn"),
                text(typed, "stopRule"),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(line ->
                                new Line(typed.getOrDefault("item" + line, Line.NO_ITEM), text(typed, "points" + line)))
                        .toList());
    }

    static TaskForm of(TaskPlan plan) {
        List<Line> lines = new ArrayList<>();
        plan.promises()
                .forEach(promise ->
                        lines.add(new Line(promise.item(), promise.points().toPlainString())));
        while (lines.size() < LINES) {
            lines.add(new Line(Line.NO_ITEM, ""));
        }
        return new TaskForm(
                plan.quarter().toString(),
                String.valueOf(plan.window()),
                plan.kind().name(),
                plan.idea(),
                plan.title(),
                plan.cause(),
                plan.action(),
                plan.checks(),
                plan.owner().map(UUID::toString).orElse(""),
                plan.startsOn().toString(),
                plan.stopRule().name(),
                lines);
    }

    /// The plan; without one where a field that is chosen from a list, a day or a number cannot be read.
    Read read() {
        List<Problem> problems = new ArrayList<>();
        List<TaskPromise> promises = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isBlank() && line.item().equals(Line.NO_ITEM)) {
                problems.add(Problem.NO_ITEM);
            } else if (!line.isBlank()) {
                points(line.points())
                        .ifPresentOrElse(
                                points -> promises.add(new TaskPromise(line.item(), points, null)),
                                () -> problems.add(Problem.PROMISE_NOT_A_NUMBER));
            }
        }
        if (!quarter.matches("[1-9][0-9]{3}-[1-4]")) {
            problems.add(Problem.NO_QUARTER);
        }
        Optional<LocalDate> starts = TypedDay.read(startsOn);
        if (starts.isEmpty()) {
            problems.add(Problem.NO_START);
        }
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        return new Read(
                Optional.of(new TaskPlan(
                        Quarter.parse(quarter),
                        window.matches("[1-4]") ? Integer.parseInt(window) : 1,
                        one(TaskKind.values(), kind).orElse(TaskKind.ROUTINE),
                        idea,
                        title.strip(),
                        cause.strip(),
                        action.strip(),
                        checks.strip(),
                        id(owner),
                        starts.orElseThrow(),
                        one(TaskStopRule.values(), stopRule).orElse(TaskStopRule.AT_THE_END),
                        promises)),
                List.of());
    }

    static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Optional<BigDecimal> points(String typed) {
        String text = typed.strip().replace(',', '.');
        return text.matches("\\d{1,3}(\\.\\d)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
