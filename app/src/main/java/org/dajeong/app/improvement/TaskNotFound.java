package org.dajeong.app.improvement;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such CS task.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class TaskNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    TaskNotFound(UUID id) {
        super("there is no CS task " + id);
    }
}
