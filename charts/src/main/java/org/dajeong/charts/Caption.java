package org.dajeong.charts;

/// The name of a drawing, and what a reader who cannot see it is told.
///
/// @param title stands above the drawing and names it; not blank
/// @param description the message of the drawing in one or two sentences; not blank
public record Caption(String title, String description) {

    public Caption {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException(
                    "a drawing needs a title and a description, but got '%s' and '%s'".formatted(title, description));
        }
    }
}
