package org.dajeong.app.launch;

/// How a command ends; the same numbers as the command line's.
enum Exit {
    /// Done, or running.
    DONE(0),
    /// What was asked is not possible here and now.
    FAILED(1),
    /// The question is wrong.
    REFUSED(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
