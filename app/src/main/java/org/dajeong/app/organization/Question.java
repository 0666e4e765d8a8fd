package org.dajeong.app.organization;

import java.util.List;
import java.util.Optional;

/// Something about departments that a staff list does not say by itself, with the answer that holds: the
/// office's own, or what the moves of people suggest.
public sealed interface Question {

    /// Where does this name come from?
    ///
    /// @param name as the list has it
    /// @param people how many of the list are there
    /// @param source the department from which most of them come, if at least half of those known do
    /// @param came how many come from there
    record NewName(
            String name, int people, Optional<Department> source, int came, List<String> near, Answers.Founding answer)
            implements Question {

        public NewName {
            near = List.copyOf(near);
        }
    }

    /// What became of this department?
    ///
    /// @param people how many of its staff are still on the list
    /// @param went how many of them are where the answer says
    record Missing(Department department, int people, int went, Answers.Fate answer) implements Question {}
}
