package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Change.CannotTell;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.Verdict;

/// CS tasks in the reader's words.
///
/// @param published from which items have their names
record TaskTexts(Words words, Optional<Publication> published) {

    /// Below this probability a promise is called hard to see.
    private static final double HARD_TO_SEE = 0.5;

    /// A verdict as a page shows it.
    ///
    /// @param look class of the chip
    /// @param text its sentence
    /// @param figures change and promise, where there are figures
    record Told(String look, String name, String text, String figures) {}

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    String item(String code) {
        return code.equals(TaskPromise.WHOLE)
                ? text("task.whole")
                : published
                        .map(publication -> publication.item(code, words.language()))
                        .orElse(code);
    }

    String kind(TaskKind kind) {
        return words.of("task.kind", kind);
    }

    String stopRule(TaskStopRule rule) {
        return words.of("task.stop", rule);
    }

    String state(Task task) {
        if (task.state() != TaskState.DECLARED) {
            return words.of("task.state", task.state());
        }
        return task.carriedOut().isPresent()
                ? text("task.state.answered")
                : task.stopped().isPresent() ? text("task.state.stopped") : words.of("task.state", task.state());
    }

    /// `2026년 1분기`, or the first and the last of several.
    String quarters(List<Quarter> quarters) {
        return quarters.size() == 1
                ? words.quarter(quarters.getFirst())
                : text("task.quarters", words.quarter(quarters.getFirst()), words.quarter(quarters.getLast()));
    }

    String points(BigDecimal points) {
        return Points.plain(points.doubleValue());
    }

    String promise(TaskPromise promise) {
        return text("task.promise", item(promise.item()), points(promise.points()));
    }

    /// All that a task promises, in a line.
    String promises(TaskPlan plan) {
        return words.list(plan.promises().stream().map(this::promise).toList());
    }

    /// When the next rehearsal is, and what is rehearsed.
    String rehearsal(NextRehearsal next) {
        return text("task.next", words.shortDay(next.on()), next.at().toString(), next.topic(), next.minutes());
    }

    /// How much evidence there is, in a line.
    String summary(TaskEvidence evidence) {
        return text(
                "task.evidence.summary",
                evidence.rehearsals().size(),
                evidence.rehearsals().stream()
                        .flatMap(rehearsal -> rehearsal.people().stream())
                        .distinct()
                        .count(),
                evidence.counts().size(),
                evidence.files().size());
    }

    /// How probable it is that the promise will be seen; none where nobody can say.
    Optional<String> forecast(TaskPromise promise) {
        return Optional.ofNullable(promise.recognised())
                .map(chance -> text(
                        chance < HARD_TO_SEE ? "task.forecast.hard" : "task.forecast",
                        item(promise.item()),
                        points(promise.points()),
                        Math.round(100 * chance)));
    }

    String carriedOut(Optional<Task.CarriedOut> carriedOut) {
        return carriedOut
                .map(known -> words.of("task.carried-out", known.answer()))
                .orElseGet(() -> text("task.carried-out.open"));
    }

    /// The head's confirmation with its document.
    String confirmed(Task.Confirmed confirmed, ZoneId zone) {
        String on = words.day(LocalDate.ofInstant(confirmed.at(), zone));
        return confirmed
                .documentOn()
                .map(date -> text("task.confirmed", on, confirmed.document(), words.day(date)))
                .orElseGet(() -> text("task.confirmed.undated", on, confirmed.document()));
    }

    static String look(Verdict verdict) {
        return switch (verdict) {
            case MOVED -> "above";
            case LOWER -> "below";
            case NO_CHANGE -> "typical";
            case CANNOT_TELL -> "cannot-tell";
        };
    }

    String name(Verdict verdict) {
        return words.of("task.verdict", verdict);
    }

    /// What was found out about a promise.
    Told told(TaskVerdict verdict) {
        String item = item(verdict.item());
        String text = verdict.isAlone()
                ? alone(verdict, item)
                : text("task.together", verdict.departments(), item, name(verdict.verdict()));
        return new Told(look(verdict.verdict()), name(verdict.verdict()), text, figures(verdict));
    }

    private String alone(TaskVerdict verdict, String item) {
        return switch (verdict.verdict()) {
            case MOVED -> text("task.told.moved", item);
            case NO_CHANGE -> text("task.told.no-change", item);
            case LOWER -> text("task.told.lower", item);
            case CANNOT_TELL ->
                verdict.quarters().size() < Change.PERIODS_MAX
                        ? text("task.told.cannot-tell", item)
                        : text("task.told.cannot-tell-any-more", item);
        };
    }

    private String figures(TaskVerdict verdict) {
        String looked = quarters(verdict.quarters());
        return switch (verdict.change()) {
            case Measured change ->
                text("task.figures", looked, change(change), range(change), points(verdict.promised()));
            case CannotTell(Change.Reason reason, List<String> units) ->
                text("task.no-figures", looked, words.of("task.reason", reason));
        };
    }

    /// A change by its size and its way.
    String change(Measured change) {
        return side(change.gamma());
    }

    String range(Measured change) {
        boolean across = Points.direction(change.low()) < 0 && Points.direction(change.high()) > 0;
        if (across) {
            return text("task.range.across", side(change.low()), side(change.high()));
        }
        boolean below = change.low() + change.high() < 0;
        return text(
                "task.range.plain",
                Points.size(below ? change.high() : change.low()),
                Points.size(below ? change.low() : change.high()));
    }

    private String side(double points) {
        return switch (Points.direction(points)) {
            case 1 -> text("task.higher", Points.size(points));
            case -1 -> text("task.lower", Points.size(points));
            default -> text("task.same");
        };
    }

    /// What a task of the library did here, or that nobody knows.
    String evidence(Optional<TaskEffect> effect, String item) {
        return effect.map(known -> switch (known.change()) {
                    case Measured change ->
                        text(
                                "task.evidence.here",
                                known.departments(),
                                item,
                                change(change),
                                range(change),
                                text("task.evidence."
                                        + known.verdict()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
                    case CannotTell cannot -> text("task.evidence.unknown", known.departments());
                })
                .orElseGet(() -> text("task.evidence.none"));
    }

    String strength(TaskIdea idea) {
        return words.of("task.strength", idea.strength());
    }
}
