package org.dajeong.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Item;
import org.dajeong.sources.workbook.Wanted;

/// The fields of a rating that are looked for in a file, and what their columns are usually called
/// (`intake/columns.properties`).
final class Fields {

    static final String DEPARTMENT = "department";
    static final String STAFF = "staff";
    static final String ASSESSOR = "assessor";
    static final String DATE = "date";
    static final String COMMENT = "comment";

    /// Fields of a rating before its items, in the order of pages and forms.
    static final List<String> CIRCUMSTANCES = Stream.of(
                    Stream.of(DEPARTMENT, STAFF, ASSESSOR, DATE),
                    Arrays.stream(MixFactor.values()).map(MixFactor::field),
                    Stream.of(COMMENT))
            .flatMap(fields -> fields)
            .toList();

    private static final String ITEM = "item.";

    private static final Properties COLUMNS = columns();

    private Fields() {}

    /// The field of an item.
    static String of(Item item) {
        return ITEM + item.code();
    }

    static boolean isItem(String field) {
        return field.startsWith(ITEM);
    }

    /// Everything a file of an instrument may hold: the department and the items it must.
    static List<Wanted> wanted(InstrumentVersion version) {
        List<Wanted> wanted = new ArrayList<>();
        for (String field : CIRCUMSTANCES) {
            boolean department = field.equals(DEPARTMENT);
            wanted.add(new Wanted(field, names(field), department, department));
        }
        for (Item item : version.items()) {
            wanted.add(new Wanted(
                    of(item),
                    Stream.of(
                                    item.code(),
                                    item.name().ko(),
                                    item.officialName(),
                                    item.name().en())
                            .filter(name -> !name.isBlank())
                            .distinct()
                            .toList(),
                    true));
        }
        return wanted;
    }

    private static List<String> names(String field) {
        return List.of(COLUMNS.getProperty(field).split("\\s*,\\s*"));
    }

    private static Properties columns() {
        Properties columns = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Fields.class.getResourceAsStream("/intake/columns.properties"))) {
            columns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }
}
