package org.dajeong.app.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the form of a goal together, with what is known about the promise before it is made.
@Component
class GoalForms {

    private final GoalPlanning planning;
    private final GoalCards cards;
    private final SuggestedGoals suggested;
    private final Departments departments;

    GoalForms(GoalPlanning planning, GoalCards cards, SuggestedGoals suggested, Departments departments) {
        this.planning = planning;
        this.cards = cards;
        this.suggested = suggested;
        this.departments = departments;
    }

    /// @param problems those to be shown
    /// @param other what somebody else wrote meanwhile
    Optional<GoalFormPage> page(
            UUID department, GoalForm form, Set<Problem> problems, Optional<Goal> other, Words words) {
        GoalDraft draft = form.draft(department);
        GoalPlanning.Checked checked = planning.check(draft);
        if (checked.run().isEmpty() || checked.outlook().isEmpty()) {
            return Optional.empty();
        }
        FittedRun run = checked.run().get();
        Outlook outlook = checked.outlook().get();
        GoalTexts texts = cards.texts(run.publication().dictionaries().version(), words);
        Optional<Double> target = draft.target().filter(typed -> typed > outlook.baseline());
        return Optional.of(new GoalFormPage(
                words.text(
                        form.goal().isPresent() ? "goal.form.edit" : "goal.form.new",
                        departments.get(department).name(words.language()),
                        words.quarter(form.quarter())),
                GoalFormPage.action(department, form.goal()),
                "/departments/%s/goals?quarter=%s".formatted(department, form.quarter()),
                form,
                texts.measure(draft.item()),
                words.text(draft.item().isPresent() ? "goal.unit.percent" : "goal.unit.points"),
                GoalFormPage.owners(planning.owners(department), form.owner(), words),
                about(run, outlook, texts),
                target.map(typed -> sight(run, department, outlook, typed, texts))
                        .orElse(List.of()),
                target.map(typed -> outlook.chance(typed).orElse(0.0) < Goal.Promise.CHANCE_NEEDED)
                        .orElse(false),
                other.map(goal -> new GoalFormPage.Other(
                                texts.promise(
                                        goal.promise().item(),
                                        goal.promise().baseline(),
                                        goal.promise().target()),
                                goal.promise().reason(),
                                goal.writtenBy()))
                        .orElse(null),
                form.goal().isPresent(),
                problems.stream()
                        .sorted()
                        .map(problem -> GoalFormPage.problem(problem, words))
                        .toList()));
    }

    private static List<String> about(FittedRun run, Outlook outlook, GoalTexts texts) {
        List<String> about = new ArrayList<>();
        Words words = texts.words();
        about.add(words.text(
                "goal.about.baseline",
                words.quarter(run.publication().quarters().getFirst()),
                words.quarter(run.publication().quarters().getLast()),
                texts.level(outlook.item(), outlook.baseline()),
                texts.level(outlook.item(), outlook.agency())));
        if (outlook.visible().isPresent()) {
            about.add(words.text(
                    "goal.about.usual",
                    texts.difference(outlook.item(), outlook.measured(outlook.usual())),
                    texts.ratings(outlook.ratings(), outlook.planned()),
                    texts.difference(
                            outlook.item(),
                            outlook.measured(outlook.visible().get().points()))));
        } else {
            about.add(words.text("goal.about.young"));
        }
        return about;
    }

    /// What can be seen of a target; where it cannot, an item that could.
    private List<String> sight(FittedRun run, UUID department, Outlook outlook, double target, GoalTexts texts) {
        List<String> sight = new ArrayList<>();
        Optional<Double> chance = outlook.chance(target);
        sight.add(
                texts.sight(outlook.item(), target - outlook.baseline(), outlook.ratings(), outlook.planned(), chance));
        if (chance.isPresent()) {
            sight.add(texts.needed(outlook.needed(target)));
        }
        if (outlook.isRare(target)) {
            sight.add(texts.words().text("goal.rare"));
        }
        if (chance.orElse(0.0) < Goal.Promise.CHANCE_NEEDED) {
            suggested
                    .of(run, department, outlook.planned() ? OptionalInt.of(outlook.ratings()) : OptionalInt.empty())
                    .stream()
                    .filter(one -> one.outlook().item().isPresent()
                            && !one.outlook().item().equals(outlook.item())
                            && one.chance() >= Goal.Promise.CHANCE_NEEDED)
                    .findFirst()
                    .ifPresent(one -> sight.add(texts.words()
                            .text(
                                    "goal.item-instead",
                                    texts.name(one.outlook().item()),
                                    texts.level(
                                            one.outlook().item(), one.outlook().baseline()),
                                    texts.level(one.outlook().item(), one.target()),
                                    GoalTexts.percent(one.chance()))));
        }
        return sight;
    }
}
