package org.dajeong.app.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajeong.app.reporting.EvaluationRule.Fallback;
import org.dajeong.app.reporting.EvaluationRule.Problem;
import org.jspecify.annotations.Nullable;

/// Points of all departments for the yearly evaluation (부서평가 반영표), or what keeps the rule from giving them.
public sealed interface EvaluationTable {

    /// @param rows one per department, by bureau and kind of work
    record Points(EvaluationRule rule, QuarterResult result, List<Row> rows) implements EvaluationTable {

        public Points {
            rows = List.copyOf(rows);
        }
    }

    /// @param problems all of them, at least one
    record Refused(List<Problem> problems) implements EvaluationTable {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// One department's points.
    ///
    /// @param points none where the department is exempt
    record Row(
            DepartmentResult department,
            Source source,
            @Nullable BigDecimal points) {}

    /// Where a department's points come from.
    enum Source {
        RULE,
        AGENCY_AVERAGE,
        EXEMPT
    }

    /// Applies a rule to a quarter.
    static EvaluationTable of(EvaluationRule rule, QuarterResult result) {
        List<Problem> problems = rule.problems();
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        RulePoints points = new RulePoints(rule);
        List<DepartmentResult> departments = Bureau.of(result.departments()).stream()
                .flatMap(bureau -> bureau.departments().stream())
                .toList();
        List<BigDecimal> given = new ArrayList<>();
        boolean needsAverage = false;
        for (DepartmentResult department : departments) {
            if (department.standing() instanceof Standing.Placed placed) {
                given.add(points.of(placed));
            } else {
                needsAverage |= points.fallback(department.standing()) == Fallback.AGENCY_AVERAGE;
            }
        }
        if (needsAverage && given.isEmpty()) {
            return new Refused(List.of(new Problem("basis", "evaluation.problem.no-average")));
        }
        return new Points(
                rule,
                result,
                departments.stream()
                        .map(department -> row(department, points, given))
                        .toList());
    }

    private static Row row(DepartmentResult department, RulePoints points, List<BigDecimal> given) {
        if (department.standing() instanceof Standing.Placed placed) {
            return new Row(department, Source.RULE, points.of(placed));
        }
        return switch (points.fallback(department.standing())) {
            case AGENCY_AVERAGE -> new Row(department, Source.AGENCY_AVERAGE, points.mean(given));
            case EXEMPT -> new Row(department, Source.EXEMPT, null);
        };
    }
}
