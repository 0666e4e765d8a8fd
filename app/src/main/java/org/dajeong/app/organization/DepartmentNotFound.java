package org.dajeong.app.organization;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such department.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DepartmentNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    DepartmentNotFound(UUID id) {
        super("there is no department " + id);
    }
}
