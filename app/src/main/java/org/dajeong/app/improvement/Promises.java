package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What a department promised, in a line each, for its own page.
@Component
public class Promises {

    private final Goals goals;
    private final Standing standing;
    private final GoalCards cards;
    private final GoalsBeside beside;
    private final DepartmentGoals pages;
    private final QuarterCalendar calendar;

    Promises(
            Goals goals,
            Standing standing,
            GoalCards cards,
            GoalsBeside beside,
            DepartmentGoals pages,
            QuarterCalendar calendar) {
        this.goals = goals;
        this.standing = standing;
        this.cards = cards;
        this.beside = beside;
        this.pages = pages;
        this.calendar = calendar;
    }

    /// The goals of the quarter of today; while there is none, those of the quarter before.
    public List<String> lines(UUID department, Words words) {
        QuarterCalendar.Today today = calendar.today();
        List<UUID> lineage = pages.lineage(department, today.day());
        return Stream.of(today.quarter(), today.quarter().plus(-1))
                .map(quarter -> lines(lineage, quarter, words))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The goals of a quarter.
    public List<String> lines(UUID department, Quarter quarter, Words words) {
        return lines(pages.lineage(department, calendar.today().day()), quarter, words);
    }

    private List<String> lines(List<UUID> departments, Quarter quarter, Words words) {
        Standing.Of known = standing.of(quarter);
        Stream<String> others = beside.lines(departments, quarter, words).stream()
                .map(line -> words.text(
                        "promises.line", words.quarter(quarter), line.measure(), line.promise(), line.standing()));
        Stream<String> own = goals.listFor(departments, quarter).stream().map(goal -> {
            Goal.Promise promise = goal.promise();
            GoalTexts texts = cards.texts(promise.form(), words);
            return words.text(
                    "promises.line",
                    words.quarter(quarter),
                    texts.name(promise.item()),
                    texts.promise(promise.item(), promise.baseline(), promise.target()),
                    words.of("goal.outcome", known.outcome(goal)));
        });
        return Stream.concat(own, others).toList();
    }
}
