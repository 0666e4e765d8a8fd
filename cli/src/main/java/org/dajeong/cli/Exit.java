package org.dajeong.cli;

/// How a run of the command line ends.
enum Exit {
    /// Answered.
    DONE(0),
    /// Something failed that should not.
    FAILED(1),
    /// What is to be shown must not be shown.
    DISCLOSES(1),
    /// The question or the file is wrong; nothing is on standard output.
    REFUSED(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
