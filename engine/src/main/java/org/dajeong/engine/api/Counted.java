package org.dajeong.engine.api;

/// So many with a problem of so many that answered.
///
/// @param problems from 0 to `answers`
/// @param answers from 0
public record Counted(long problems, long answers) {

    public Counted {
        if (problems < 0 || problems > answers) {
            throw new IllegalArgumentException(
                    "problems are 0 to all of the answers, but are %d of %d".formatted(problems, answers));
        }
    }
}
