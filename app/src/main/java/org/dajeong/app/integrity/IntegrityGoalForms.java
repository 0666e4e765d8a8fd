package org.dajeong.app.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.integrity.IntegrityGoalFormPage.Choice;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the form of a goal on integrity together, with what is known about the promise before it is made.
@Component
class IntegrityGoalForms {

    private final IntegrityGoalPlanning planning;
    private final Departments departments;

    IntegrityGoalForms(IntegrityGoalPlanning planning, Departments departments) {
        this.planning = planning;
        this.departments = departments;
    }

    /// A new form: as many answers as last time, and the smallest fall that these would rather recognise than not.
    IntegrityGoalFormPage fresh(UUID department, IntegrityGoalForm blank, Words words) {
        IntegrityGoalPlanning.Checked checked = planning.check(blank.draft(department));
        IntegrityGoalForm form = switch (checked.outlook()) {
            case IntegrityOutlook.Missing missing -> blank;
            case IntegrityOutlook.Known known -> {
                var target = known.suggested(known.last());
                yield blank.with(
                        target.isPresent() ? IntegrityGoalForm.percent(target.getAsDouble()) : "", known.last());
            }
        };
        return page(department, form, Set.of(), Optional.empty(), words);
    }

    /// @param problems those to be shown
    /// @param other what somebody else wrote meanwhile
    IntegrityGoalFormPage page(
            UUID department,
            IntegrityGoalForm form,
            Set<Problem> problems,
            Optional<IntegrityGoal> other,
            Words words) {
        IntegrityGoalTexts texts = new IntegrityGoalTexts(words);
        IntegrityGoalDraft draft = form.draft(department);
        IntegrityGoalPlanning.Checked checked = planning.check(draft);
        Optional<IntegrityOutlook.Known> known =
                checked.outlook() instanceof IntegrityOutlook.Known outlook ? Optional.of(outlook) : Optional.empty();
        boolean answered = !checked.problems().contains(Problem.ANSWERS_WRONG);
        Optional<Double> target = draft.target()
                .filter(typed -> answered
                        && typed > 0
                        && known.filter(outlook -> typed < outlook.forecast().expected())
                                .isPresent());
        String all = "/departments/%s/integrity-goals".formatted(department);
        return new IntegrityGoalFormPage(
                words.text(
                        form.goal().isPresent() ? "integrity-goal.form.edit" : "integrity-goal.form.new",
                        departments.get(department).name(words.language()),
                        words.quarter(form.quarter())),
                form.goal().map(id -> all + "/" + id).orElse(all),
                "/departments/%s/goals?quarter=%s".formatted(department, form.quarter()),
                form,
                missing(checked, words),
                known.map(outlook -> about(outlook, answered ? checked.answers() : outlook.last(), texts))
                        .orElse(List.of()),
                known.map(outlook -> words.text("integrity-goal.answers.hint", outlook.last()))
                        .orElse(""),
                owners(department, form.owner(), words),
                target.map(typed -> texts.sight(known.orElseThrow(), checked.answers(), typed))
                        .orElse(List.of()),
                target.map(typed -> known.orElseThrow().forecast().chance(checked.answers(), typed))
                        .filter(chance -> chance < Goal.Promise.CHANCE_NEEDED)
                        .isPresent(),
                other.map(goal -> new IntegrityGoalFormPage.Other(
                                texts.promise(goal.promise()), goal.promise().reason(), goal.writtenBy()))
                        .orElse(null),
                form.goal().isPresent(),
                problems.stream()
                        .sorted()
                        .map(problem -> IntegrityGoalFormPage.problem(problem, words))
                        .toList());
    }

    /// Why there is nothing to fill in.
    private static @Nullable String missing(IntegrityGoalPlanning.Checked checked, Words words) {
        return checked.problems().stream()
                .filter(problem -> problem == Problem.FIELDWORK_BEGAN || problem == Problem.PUBLISHED)
                .sorted()
                .findFirst()
                .map(problem -> words.of("integrity-goal.problem", problem))
                .orElse(
                        checked.outlook() instanceof IntegrityOutlook.Missing(IntegrityOutlook.Why why)
                                ? words.of("integrity-goal.missing", why)
                                : null);
    }

    private static List<String> about(IntegrityOutlook.Known known, int answers, IntegrityGoalTexts texts) {
        List<String> about =
                new ArrayList<>(List.of(texts.words().text("integrity-goal.about"), texts.expected(known)));
        about.addAll(texts.suggested(known, answers));
        return about;
    }

    private List<Choice> owners(UUID department, String chosen, Words words) {
        return planning.owners(department).stream()
                .map(term -> new Choice(
                        term.person().id().toString(),
                        words.text("goal.owner.choice", term.person().called(), words.of("duty", term.duty())),
                        term.person().id().toString().equals(chosen)))
                .distinct()
                .toList();
    }
}
