package org.dajeong.app.intake;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.sources.NearNames;
import org.dajeong.sources.workbook.CellReader;
import org.dajeong.sources.workbook.NameKey;

/// Reads the values of one [MixFactor]: by name, by spelling, by what somebody said a word means, and hours by the
/// clock.
final class LevelReader {

    private static final LocalTime LUNCH_BEGINS = LocalTime.of(12, 0);
    private static final LocalTime LUNCH_ENDS = LocalTime.of(13, 0);

    private final MixFactor factor;
    private final List<String> names;
    private final Map<String, String> byKey = new HashMap<>();
    private final CellReader cells = new CellReader(List.of());

    /// @param meanings what words mean beside the names of levels
    LevelReader(MixFactor factor, List<Levels.Level> levels, Map<String, String> meanings) {
        this.factor = factor;
        List<Levels.Level> own =
                levels.stream().filter(level -> level.factor() == factor).toList();
        names = own.stream().map(Levels.Level::name).toList();
        meanings.forEach((text, level) -> {
            if (names.contains(level)) {
                byKey.put(NameKey.of(text), level);
            }
        });
        own.forEach(level -> level.spellings().forEach(spelling -> byKey.put(NameKey.of(spelling), level.name())));
        names.forEach(name -> byKey.put(NameKey.of(name), name));
    }

    /// The value that a text means; none if it is not known.
    Optional<String> read(String text) {
        String known = byKey.get(NameKey.of(text));
        if (known != null) {
            return Optional.of(known);
        }
        return factor == MixFactor.HOUR ? byClock(text) : Optional.empty();
    }

    /// The values that a text may have meant.
    List<String> near(String text) {
        return NearNames.of(text, names);
    }

    /// Forenoon, lunch or afternoon, as far as the agency still has these values.
    private Optional<String> byClock(String text) {
        return cells.time(text) instanceof CellReader.Value<LocalTime>(LocalTime time)
                ? Optional.of(partOfDay(time)).filter(names::contains)
                : Optional.empty();
    }

    private static String partOfDay(LocalTime time) {
        if (time.isBefore(LUNCH_BEGINS)) {
            return "오전";
        }
        return time.isBefore(LUNCH_ENDS) ? "점심" : "오후";
    }
}
