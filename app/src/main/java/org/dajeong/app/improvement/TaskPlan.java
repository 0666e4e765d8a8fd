package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;

/// What a CS task is going to be, as it stands in the form.
///
/// @param quarter the first whose result is looked at
/// @param window how many quarters are looked at together, 1 to 4
/// @param idea the task of the library that it follows, or nothing
/// @param cause what it starts from: items and improvement fields of the explanation
/// @param action what will be done
/// @param checks how the department sees on the way that it is done
/// @param owner who sees to it
/// @param promises the items that are to move, and by how much
public record TaskPlan(
        Quarter quarter,
        int window,
        TaskKind kind,
        String idea,
        String title,
        String cause,
        String action,
        String checks,
        Optional<UUID> owner,
        LocalDate startsOn,
        TaskStopRule stopRule,
        List<TaskPromise> promises) {

    public TaskPlan {
        promises = List.copyOf(promises);
    }

    /// All quarters that are looked at, in order.
    public List<Quarter> quarters() {
        return IntStream.range(0, window).mapToObj(quarter::plus).toList();
    }

    /// The last of them.
    public Quarter lastQuarter() {
        return quarter.plus(window - 1);
    }

    TaskPlan withPromises(List<TaskPromise> others) {
        return new TaskPlan(
                quarter, window, kind, idea, title, cause, action, checks, owner, startsOn, stopRule, others);
    }
}
