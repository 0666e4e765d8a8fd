package org.dajeong.app.organization;

import java.util.List;

/// What came of a staff list.
public sealed interface LoadResult {

    /// It holds now.
    ///
    /// @param changes how many things it changed
    record Applied(int changes) implements LoadResult {}

    /// Everything on it was known already.
    record NothingNew() implements LoadResult {}

    /// Nothing was changed.
    record Refused(List<LoadProblem> problems) implements LoadResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
