package org.dajeong.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// A file that is too large, or a form that sends none, is the sender's matter and no failure of ours.
@ControllerAdvice
class RefusedUploads {

    @ExceptionHandler(MultipartException.class)
    void refuse(MultipartException problem, HttpServletResponse response) throws IOException {
        boolean tooLarge = problem instanceof MaxUploadSizeExceededException;
        response.sendError((tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }
}
