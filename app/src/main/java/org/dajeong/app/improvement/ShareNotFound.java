package org.dajeong.app.improvement;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such request to share.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ShareNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    ShareNotFound(UUID id) {
        super("there is no request to share " + id);
    }
}
