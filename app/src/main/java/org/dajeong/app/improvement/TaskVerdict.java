package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;

/// What a published run said about a promise (효과 확인).
///
/// @param item the item's code; empty for the whole score
/// @param departments 1: the department alone; more: all that ran the same task, taken together
/// @param quarters looked at together
record TaskVerdict(
        UUID task,
        String item,
        UUID run,
        int departments,
        List<Quarter> quarters,
        BigDecimal promised,
        Verdict verdict,
        Change change) {

    TaskVerdict {
        quarters = List.copyOf(quarters);
    }

    boolean isAlone() {
        return departments == 1;
    }
}
