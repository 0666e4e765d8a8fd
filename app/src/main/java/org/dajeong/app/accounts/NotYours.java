package org.dajeong.app.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody asked for what is not his to see.
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param what what was asked for
    public NotYours(String login, String what) {
        super("%s may not read %s".formatted(login, what));
    }
}
