package org.dajeong.cli.report;

import java.util.OptionalDouble;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.Verdict;

/// An effect, with what was asked.
public record AskedEffect(Effect.Question question, OptionalDouble goal, Effect effect) {

    public Verdict verdict() {
        return effect.verdict(goal);
    }

    /// The name of a period that the engine counts.
    public String period(int index) {
        return effect.periods().get(index);
    }
}
