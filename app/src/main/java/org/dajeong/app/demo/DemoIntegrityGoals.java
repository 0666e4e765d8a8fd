package org.dajeong.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.integrity.IntegrityGoal;
import org.dajeong.app.integrity.IntegrityGoalAnswer;
import org.dajeong.app.integrity.IntegrityGoalDraft;
import org.dajeong.app.integrity.IntegrityGoalPlanning;
import org.dajeong.app.integrity.IntegrityJudging;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.springframework.stereotype.Component;

/// Brings in what 가온구 promised about integrity: for a quarter that is told of, and for the one that goes on. The truth
/// is that nothing changed: nobody of them moved.
@Component
class DemoIntegrityGoals {

    private final IntegrityGoalPlanning planning;
    private final IntegrityJudging judging;
    private final Departments departments;
    private final Clock clock;

    DemoIntegrityGoals(IntegrityGoalPlanning planning, IntegrityJudging judging, Departments departments, Clock clock) {
        this.planning = planning;
        this.judging = judging;
        this.departments = departments;
        this.clock = clock;
    }

    /// After the happy calls of all quarters were published.
    void bringIn(String by, String address) {
        Map<String, UUID> ids =
                departments.all().stream().collect(Collectors.toMap(Department::nameKo, Department::id));
        for (String[] line : DemoGoals.lines("integrity-goals.tsv")) {
            Quarter quarter = Quarter.parse(line[0]);
            set(quarter, Objects.requireNonNull(ids.get(line[1])), line, by, address);
            judging.giveDue(quarter);
        }
    }

    private void set(Quarter quarter, UUID department, String[] line, String by, String address) {
        Clock then = DemoGoals.day(quarter, clock);
        IntegrityGoalPlanning planned = planning.on(then);
        IntegrityGoalDraft draft = new IntegrityGoalDraft(
                department,
                quarter,
                Optional.of(new BigDecimal(line[2]).movePointLeft(2).doubleValue()),
                OptionalInt.empty(),
                line[4],
                Optional.of(planned.owners(department).getFirst().person().id()));
        if (!(planned.set(draft, by, address) instanceof IntegrityGoalAnswer.Done(IntegrityGoal goal))) {
            throw new IllegalStateException(String.join(" ", line) + " cannot be set");
        }
        LocalDate on = LocalDate.now(then);
        String document = DemoGoals.document(line[1], on);
        if (line[3].equals("confirmed")
                && !(planned.approve(department, goal.id(), goal.version(), document, Optional.of(on), by, address)
                        instanceof IntegrityGoalAnswer.Done)) {
            throw new IllegalStateException(String.join(" ", line) + " cannot be confirmed");
        }
    }
}
