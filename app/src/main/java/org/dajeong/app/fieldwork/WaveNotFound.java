package org.dajeong.app.fieldwork;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such wave.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class WaveNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    WaveNotFound(UUID id) {
        super("there is no wave " + id);
    }
}
