package org.dajeong.app.instruments;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such version of an instrument.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class InstrumentNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    InstrumentNotFound(UUID version) {
        super("there is no version " + version);
    }
}
