package org.dajeong.app.scoring;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such score run.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RunNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunNotFound(UUID id) {
        super("there is no score run " + id);
    }
}
