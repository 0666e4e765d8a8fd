package org.dajeong.app.fieldwork;

import java.util.Set;

/// What became of the wish to open a wave.
public sealed interface Opening {

    /// It is open.
    record Opened(Wave wave) implements Opening {}

    /// It was not opened, for all of these reasons.
    record Refused(Set<Problem> problems) implements Opening {

        public Refused {
            problems = Set.copyOf(problems);
        }
    }

    /// Why a wave cannot be opened.
    enum Problem {
        /// Its number is not from 1 to 99.
        NUMBER_WRONG,
        /// The quarter has a wave of this number.
        ALREADY_THERE,
        /// The instrument version is not in use, or there is none.
        VERSION_NOT_IN_USE
    }
}
