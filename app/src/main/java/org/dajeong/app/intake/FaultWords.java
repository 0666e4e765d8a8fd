package org.dajeong.app.intake;

import java.util.List;
import java.util.Locale;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Item;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Component;

/// What fields are called and what would be right in a cell, in the reader's language.
@Component
class FaultWords {

    private final Sentences sentences;

    FaultWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /// The name of a field: of an item as the office calls it.
    String field(String field, InstrumentVersion version, Locale locale) {
        if (field.isEmpty()) {
            return "";
        }
        return version.items().stream()
                .filter(item -> Fields.of(item).equals(field))
                .map(Item::name)
                .findFirst()
                .map(name -> name.in(locale.getLanguage()))
                .orElseGet(() -> sentences.text(locale, "upload.field." + field));
    }

    /// What would be right.
    String expected(CellFault fault, Locale locale) {
        List<String> expected = fault.expected();
        return switch (fault.kind()) {
            case DEPARTMENT_UNKNOWN, LEVEL_UNKNOWN, DEPARTMENT_NOT_THEN ->
                expected.isEmpty()
                        ? sentences.of(locale, "upload.fault", fault.kind())
                        : sentences.of(locale, "upload.fault.near", fault.kind(), String.join(", ", expected));
            case BLANK,
                    CELL_ERROR,
                    NOT_A_NUMBER,
                    NOT_WHOLE,
                    OUT_OF_RANGE,
                    NOTHING_ASKED,
                    NOT_A_DATE,
                    DATE_OUTSIDE,
                    TOO_LONG -> sentences.of(locale, "upload.fault", fault.kind(), expected.toArray());
        };
    }
}
