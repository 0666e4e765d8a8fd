package org.dajeong.app.training;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such session.
@ResponseStatus(HttpStatus.NOT_FOUND)
class SessionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    SessionNotFound(UUID id) {
        super("there is no session " + id);
    }
}
