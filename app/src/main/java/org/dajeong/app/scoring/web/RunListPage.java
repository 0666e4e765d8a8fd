package org.dajeong.app.scoring.web;

import java.util.List;
import org.dajeong.app.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/// Everything `scoring/RunListPage` shows.
///
/// @param steps of the way from ratings to publication
/// @param task what is to be done now
/// @param method the approved method, where there is one
/// @param form for the next version of it
/// @param problems with that form
/// @param said what became of the last action, where something has to be said
record RunListPage(
        List<Step> steps,
        Task task,
        List<WaveRow> waves,
        List<SetRow> sets,
        List<RunRow> runs,
        @Nullable MethodText method,
        MethodForm form,
        List<FieldProblem> problems,
        @Nullable String said) {

    RunListPage {
        steps = List.copyOf(steps);
        waves = List.copyOf(waves);
        sets = List.copyOf(sets);
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }

    /// A step of the way.
    ///
    /// @param done whether it lies behind
    /// @param current whether it is the one to do
    record Step(String text, boolean done, boolean current) {}

    /// What is to be done now.
    ///
    /// @param quarters up to which may be frozen, the newest first; empty unless that is the task
    /// @param set to be calculated from, where that is the task
    /// @param run to be looked at, where that is the task
    record Task(
            String text,
            List<Choice> quarters,
            @Nullable String set,
            @Nullable String run,
            @Nullable String button) {

        Task {
            quarters = List.copyOf(quarters);
        }
    }

    /// An entry of a list to choose from.
    record Choice(String value, String text) {}

    record WaveRow(String name, String state, String version, long ratings) {}

    /// @param set its id
    record SetRow(
            String set, String name, String quarters, long ratings, String fingerprint, String frozen, String method) {}

    /// @param run its id
    record RunRow(String run, String name, String state, String calculated, String mean) {}

    /// The approved method.
    record MethodText(String name, List<String> lines) {

        MethodText {
            lines = List.copyOf(lines);
        }
    }

    /// The form for the next version.
    ///
    /// @param mix the columns that may be declared, and whether they are now
    /// @param wrong the fields that have to be mended
    record MethodForm(
            List<MixChoice> mix,
            String smallestDifference,
            String minRatings,
            String minStaff,
            boolean secondPerson,
            String document,
            List<String> wrong) {

        MethodForm {
            mix = List.copyOf(mix);
            wrong = List.copyOf(wrong);
        }
    }

    record MixChoice(String column, String text, boolean declared) {}
}
