package org.dajeong.app.scoring.web;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The kinds of files that can be taken along.
enum Download {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    HWPX("application/hwp+zip"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Download(String type) {
        this.type = type;
    }

    /// The answer that hands over a file.
    ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .body(content);
    }
}
