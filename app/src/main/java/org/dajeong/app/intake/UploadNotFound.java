package org.dajeong.app.intake;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such upload.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UploadNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    UploadNotFound(UUID id) {
        super("there is no upload " + id);
    }
}
