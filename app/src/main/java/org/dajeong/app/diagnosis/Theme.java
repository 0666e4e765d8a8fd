package org.dajeong.app.diagnosis;

/// What comments are about, in the order in which they are shown.
enum Theme {
    TRANSFER,
    WAITING,
    REASONS,
    MANNER,
    CLOSING,
    NUMBERS,
    /// What was decided, not how one was spoken to.
    OUTCOME,
    PRAISE
}
