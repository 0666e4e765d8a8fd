package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.jspecify.annotations.Nullable;

/// The form of a method as it was typed.
///
/// @param mix the declared columns; none if no box was ticked
/// @param secondPerson present if the box was ticked
/// @param document number of the document that approves it
record MethodTyped(
        @Nullable List<String> mix,
        @Nullable String smallestDifference,
        @Nullable String minRatings,
        @Nullable String minStaff,
        @Nullable Boolean secondPerson,
        @Nullable String document) {

    /// No agency would call so large a difference the smallest that matters.
    private static final double DIFFERENCE_MAX = 10;

    private static final double DIFFERENCE_MIN = 0.1;

    private static final int MINIMUM_MAX = 100;

    private static final int DOCUMENT_MAX = 200;

    static MethodTyped of(Method method) {
        return new MethodTyped(
                method.mix(),
                Points.plain(method.smallestDifference()),
                String.valueOf(method.minRatings()),
                String.valueOf(method.minStaff()),
                method.secondPerson(),
                "");
    }

    List<String> declared() {
        return mix == null ? List.of() : mix;
    }

    boolean asksForSecondPerson() {
        return Boolean.TRUE.equals(secondPerson);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Everything that is wrong with it.
    List<FieldProblem> problems(Words words) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!Method.MIX_COLUMNS.containsAll(declared())) {
            problems.add(new FieldProblem("mix", words.text("method.wrong-mix")));
        }
        if (!isNumber(smallestDifference, "[0-9]{1,2}([.][0-9])?", DIFFERENCE_MIN, DIFFERENCE_MAX)) {
            problems.add(new FieldProblem(
                    "smallestDifference",
                    words.text("method.wrong-difference", Points.plain(DIFFERENCE_MIN), Points.plain(DIFFERENCE_MAX))));
        }
        if (!isNumber(minRatings, "[0-9]{1,3}", Method.RATINGS_MIN, MINIMUM_MAX)) {
            problems.add(new FieldProblem(
                    "minRatings", words.text("method.wrong-ratings", Method.RATINGS_MIN, MINIMUM_MAX)));
        }
        if (!isNumber(minStaff, "[0-9]{1,3}", Method.STAFF_MIN, MINIMUM_MAX)) {
            problems.add(new FieldProblem("minStaff", words.text("method.wrong-staff", Method.STAFF_MIN, MINIMUM_MAX)));
        }
        if (text(document).isEmpty() || text(document).length() > DOCUMENT_MAX) {
            problems.add(new FieldProblem("document", words.text("method.wrong-document")));
        }
        return problems;
    }

    /// The method, if there are no problems.
    Method method() {
        return Method.of(
                declared(),
                Double.parseDouble(text(smallestDifference)),
                Integer.parseInt(text(minRatings)),
                Integer.parseInt(text(minStaff)),
                asksForSecondPerson());
    }

    private static boolean isNumber(@Nullable String typed, String form, double low, double high) {
        return text(typed).matches(form)
                && Double.parseDouble(text(typed)) >= low
                && Double.parseDouble(text(typed)) <= high;
    }
}
