package org.dajeong.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.sources.workbook.Mapping;
import org.dajeong.sources.workbook.Wanted;
import org.springframework.util.MultiValueMap;

/// A mapping as the form sends it, and the values of its choices.
///
/// A choice is a letter and what it names: `c:` the column with a header, `s:` the sheet's name, `f:` a value
/// that is the same for all rows, `n:` an item that was not asked; nothing for a field that the file does not
/// have.
final class MappingForm {

    static final String COLUMN = "c:";
    static final String SHEET = "s:";
    static final String FIXED = "f:";
    static final String NOT_ASKED = "n:";

    /// Lines of a header that anybody would count.
    private static final int ROWS_MAX = 1_000;

    private MappingForm() {}

    /// The mapping of a form.
    ///
    /// @param earlier whose meanings of words stay
    static UploadMapping read(MultiValueMap<String, String> form, InstrumentVersion version, UploadMapping earlier) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> fixed = new LinkedHashMap<>();
        String sheetField = "";
        for (Wanted field : Fields.wanted(version)) {
            String choice = text(form, "field." + field.key());
            String named = choice.length() < 2 ? "" : choice.substring(2);
            switch (choice.substring(0, Math.min(2, choice.length()))) {
                case COLUMN -> columns.put(field.key(), named);
                case SHEET -> sheetField = field.key();
                case FIXED -> fixed.put(field.key(), named);
                case NOT_ASKED -> fixed.put(field.key(), "");
                default -> {} // the file does not have it
            }
        }
        List<String> all = form.getOrDefault("sheets", List.of());
        List<String> used = form.getOrDefault("sheet", List.of());
        Mapping mapping = new Mapping(
                header(form),
                columns,
                form.containsKey("repeated") ? List.of(Fields.DEPARTMENT) : List.of(),
                new Mapping.Sheets(
                        List.of(),
                        all.stream().filter(sheet -> !used.contains(sheet)).toList(),
                        sheetField),
                words(text(form, "notAsked"), earlier.workbook().words()));
        return new UploadMapping(mapping, fixed, earlier.meanings());
    }

    /// The place of the header.
    static Mapping.Header header(MultiValueMap<String, String> form) {
        return new Mapping.Header(number(text(form, "headerRow")), Math.min(3, number(text(form, "headerRows"))));
    }

    /// A field's choice in a mapping.
    static String choice(UploadMapping mapping, String field) {
        String column = mapping.workbook().columns().get(field);
        if (column != null) {
            return COLUMN + column;
        }
        if (mapping.workbook().sheets().field().equals(field)) {
            return SHEET;
        }
        String fixed = mapping.fixed().get(field);
        if (fixed == null) {
            return "";
        }
        return Fields.isItem(field) ? NOT_ASKED : FIXED + fixed;
    }

    /// The words for "not asked", as the form shows them; the blank cell is always among them.
    static String notAsked(Mapping mapping) {
        return String.join(
                ", ",
                mapping.words().notAsked().stream()
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static Mapping.Words words(String notAsked, Mapping.Words earlier) {
        List<String> words = new ArrayList<>(List.of(""));
        Stream.of(notAsked.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return new Mapping.Words(words, earlier.notRatings());
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(typed), 1, ROWS_MAX) : 1;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
