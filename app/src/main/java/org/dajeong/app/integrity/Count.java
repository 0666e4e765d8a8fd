package org.dajeong.app.integrity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.Counted;

/// The answered calls of one department, counted one after the other.
final class Count {

    private final Map<String, Counted> questions = new HashMap<>();
    private Counted all = new Counted(0, 0);

    /// Counts one call.
    ///
    /// @param answers by question that was answered, whether there was a problem
    void add(Map<String, Boolean> answers) {
        all = next(all, answers.containsValue(true));
        answers.forEach((question, problem) -> questions.merge(question, next(new Counted(0, 0), problem), Count::sum));
    }

    private static Counted next(Counted before, boolean problem) {
        return new Counted(before.problems() + (problem ? 1 : 0), before.answers() + 1);
    }

    static Counted sum(Counted one, Counted other) {
        return new Counted(one.problems() + other.problems(), one.answers() + other.answers());
    }

    Tally tally(UUID department) {
        return new Tally(department, all, questions, Optional.empty());
    }
}
