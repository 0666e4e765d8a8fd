package org.dajeong.app.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// The district, counted without a file in between.
record Counted(District district) implements TableSource {

    private static final List<String> ITEMS =
            Item.RUBRIC.stream().map(Item::column).toList();

    @Override
    public Tables count(TableSpec spec) {
        return count(spec, null);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return count(spec, any);
    }

    private Tables count(TableSpec spec, @Nullable Set<Match> any) {
        TableCounter counter = new TableCounter(spec);
        List<String> header = district.header();
        try {
            district.writeTo(rating -> {
                List<String> fields = rating.fields();
                if (any == null || any.stream().anyMatch(match -> matches(match, header, fields))) {
                    counter.add(
                            spec.columns().stream()
                                    .map(column -> fields.get(header.indexOf(column)))
                                    .toArray(String[]::new),
                            spec.measures().stream()
                                    .mapToLong(measure -> measure(measure, header, fields))
                                    .toArray());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counter.tables();
    }

    private static boolean matches(Match match, List<String> header, List<String> fields) {
        return fields.get(header.indexOf(match.first().name())).equals(match.firstLevel())
                && fields.get(header.indexOf(match.second().name())).equals(match.secondLevel());
    }

    /// All points are asked and add to 100: a point is a hundred hundredths.
    private static long measure(String measure, List<String> header, List<String> fields) {
        if (measure.equals(ScoreSpec.OUTCOME)) {
            return ITEMS.stream()
                    .mapToLong(item -> 100 * Long.parseLong(fields.get(header.indexOf(item))))
                    .sum();
        }
        String item = measure.substring(measure.indexOf(' ') + 1);
        return measure.startsWith("asked") ? 1 : 100 * Long.parseLong(fields.get(header.indexOf(item)));
    }
}
