package org.dajeong.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How a reader wants to see pages: the size of text and the contrast.
public record Display(TextSize textSize, boolean highContrast) {

    /// The size of text; every length on a page follows it.
    public enum TextSize {
        NORMAL,
        LARGE,
        LARGEST;

        /// The value by which a form or a cookie names it.
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As pages look unless somebody asks otherwise.
    public static Display standard() {
        return new Display(TextSize.NORMAL, false);
    }

    /// What `POST /settings/display` and its cookies say; unknown values mean the usual look.
    ///
    /// @param textSize normal, large or largest
    /// @param contrast normal or high
    public static Display parse(String textSize, String contrast) {
        TextSize size = Stream.of(TextSize.values())
                .filter(known -> known.value().equals(textSize))
                .findFirst()
                .orElse(TextSize.NORMAL);
        return new Display(size, contrast.equals("high"));
    }

    /// The classes of the `html` element.
    public String htmlClass() {
        List<String> classes = new ArrayList<>(List.of("size-" + textSize.value()));
        if (highContrast) {
            classes.add("contrast-high");
        }
        return String.join(" ", classes);
    }

    /// Whether text has this size, named as in a form.
    public boolean isSize(String value) {
        return textSize.value().equals(value);
    }
}
