package org.dajeong.app.scoring;

/// A run one step further, or why it stays where it is.
public sealed interface StepResult {

    /// The run as it is now.
    record Done(Run run) implements StepResult {}

    /// It stays where it was.
    record Refused(Reason reason) implements StepResult {}

    /// Why.
    enum Reason {
        /// It is not at the step before; somebody may have been quicker.
        NOT_ITS_TURN,
        /// The method asks for a second person, and this is the one who calculated.
        SECOND_PERSON_NEEDED,
        /// A run of a newer set is published already.
        NEWER_SET_PUBLISHED
    }
}
