package org.dajeong.app.improvement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that are taken as evidence; told by their first bytes and their name, which have to agree.
public enum TaskFileType {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
    HWPX("application/hwp+zip", "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
    HWP("application/x-hwp", "\u00d0\u00cf\u0011\u00e0");

    private final String mediaType;
    private final byte[] beginning;

    TaskFileType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As a browser is told.
    public String mediaType() {
        return mediaType;
    }

    /// Whether it shows what a camera saw, and so perhaps faces.
    public boolean isPicture() {
        return this == PNG || this == JPG;
    }

    static Optional<TaskFileType> of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT)
                .replace("JPEG", "JPG");
        return Arrays.stream(values())
                .filter(type -> type.name().equals(ending)
                        && content.length >= type.beginning.length
                        && Arrays.equals(content, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst();
    }
}
