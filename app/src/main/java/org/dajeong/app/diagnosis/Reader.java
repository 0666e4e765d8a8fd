package org.dajeong.app.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import org.dajeong.engine.api.Why;

/// Who reads a department's page.
///
/// @param mayDisagree whether he speaks for the department
/// @param disagreed the parts the department has already answered, and when it did last
record Reader(boolean mayDisagree, Map<Why.Kind, LocalDate> disagreed) {

    Reader {
        disagreed = Map.copyOf(disagreed);
    }
}
