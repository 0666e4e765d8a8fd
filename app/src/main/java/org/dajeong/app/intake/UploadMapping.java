package org.dajeong.app.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.sources.workbook.Mapping;

/// What somebody confirmed about the files of one firm and one instrument, to be used again for the next one.
///
/// @param workbook where things are
/// @param fixed fields that the file does not have because they are the same for all of it: the value of a
///     [MixFactor], or nothing for an item that was not asked
/// @param meanings by field, what the file's own words mean: the value of a [MixFactor]
public record UploadMapping(Mapping workbook, Map<String, String> fixed, Map<String, Map<String, String>> meanings) {

    public UploadMapping {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        meanings = Collections.unmodifiableMap(meanings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> Map.copyOf(field.getValue()),
                        (first, second) -> second,
                        LinkedHashMap::new)));
    }

    /// The fields that must come from somewhere and do not.
    List<String> missing(InstrumentVersion version) {
        return workbook.missing(Fields.wanted(version)).stream()
                .filter(field -> !fixed.containsKey(field))
                .toList();
    }

    /// Whether some item is asked at all.
    boolean asksAnything(InstrumentVersion version) {
        return version.items().stream()
                .map(Fields::of)
                .anyMatch(field -> workbook.columns().containsKey(field));
    }

    /// The same, with one more meaning.
    UploadMapping meaning(String field, String text, String level) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(meanings);
        Map<String, String> ofField = new LinkedHashMap<>(meanings.getOrDefault(field, Map.of()));
        ofField.put(text, level);
        more.put(field, ofField);
        return new UploadMapping(workbook, fixed, more);
    }
}
