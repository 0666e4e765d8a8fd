package org.dajeong.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverTables;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;

/// Rows counted in blocks.
final class Blocks {

    private Blocks() {}

    /// Every row a block of its own, in the order of what it holds.
    static DriverTables ofRows(Rows rows, DriverSpec spec) {
        int[] number = {0};
        List<String[]> sorted = rows.rows().stream()
                .sorted((a, b) -> String.join(",", a).compareTo(String.join(",", b)))
                .toList();
        return of(rows.withRows(sorted), spec, row -> "%09d".formatted(number[0]++));
    }

    static DriverTables of(Rows rows, DriverSpec spec, Function<String[], String> block) {
        TableSpec tables = spec.tables();
        TreeMap<String, TableCounter> counters = new TreeMap<>();
        for (String[] row : rows.rows()) {
            long[] measures = tables.measures().stream()
                    .mapToLong(measure -> new BigDecimal(rows.get(row, measure))
                            .movePointRight(2)
                            .longValueExact())
                    .toArray();
            counters.computeIfAbsent(block.apply(row), name -> new TableCounter(tables))
                    .add(new String[0], measures);
        }
        return new DriverTables(
                counters.values().stream().map(TableCounter::tables).toList(), 0);
    }
}
