package org.dajeong.app.scoring;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such frozen set.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class FrozenSetNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    FrozenSetNotFound(UUID id) {
        super("there is no frozen set " + id);
    }
}
