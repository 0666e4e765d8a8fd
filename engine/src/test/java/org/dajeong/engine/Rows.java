package org.dajeong.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// A small table of text, read from a resource or written into a test, that can be counted.
public final class Rows implements TableSource {

    private final List<String> header;
    private final List<String[]> rows;
    private final String outcome;
    private final List<String> items;

    private Rows(List<String> header, List<String[]> rows, String outcome, List<String> items) {
        this.header = header;
        this.rows = rows;
        this.outcome = outcome;
        this.items = items;
    }

    /// Rows from a resource; lines that begin with `#` are remarks.
    public static Rows read(String resource) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Rows.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8))) {
            List<String[]> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(line.split(",", -1));
                }
            }
            return new Rows(List.of(lines.removeFirst()), lines, "y", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows made by a test.
    public static Rows of(List<String> header, List<String[]> rows) {
        return new Rows(header, rows, "y", List.of());
    }

    /// The same rows with the outcome as the sum of these items, whose points add up to 100; a blank item was not
    /// asked.
    public Rows withItems(String... items) {
        return new Rows(header, rows, outcome, List.of(items));
    }

    public Rows withRows(List<String[]> others) {
        return new Rows(header, others, outcome, items);
    }

    public List<String[]> rows() {
        return rows;
    }

    public List<String> header() {
        return header;
    }

    public String get(String[] row, String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(column + " is not among " + header);
        }
        return row[index];
    }

    @Override
    public Tables count(TableSpec spec) {
        return count(spec, row -> true);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return count(
                spec,
                row -> any.stream()
                        .anyMatch(match -> level(row, match.first()).equals(match.firstLevel())
                                && level(row, match.second()).equals(match.secondLevel())));
    }

    private Tables count(TableSpec spec, Predicate<String[]> wanted) {
        TableCounter counter = new TableCounter(spec);
        for (String[] row : rows) {
            if (wanted.test(row)) {
                String[] values =
                        spec.columns().stream().map(column -> get(row, column)).toArray(String[]::new);
                long[] measures = spec.measures().stream()
                        .mapToLong(measure -> measure(row, measure))
                        .toArray();
                counter.add(values, measures);
            }
        }
        return counter.tables();
    }

    private long measure(String[] row, String measure) {
        if (measure.equals(ScoreSpec.OUTCOME)) {
            return items.isEmpty()
                    ? hundredths(get(row, outcome))
                    : items.stream()
                            .mapToLong(item -> hundredths(get(row, item)))
                            .sum();
        }
        if (measure.startsWith("asked ")) {
            return get(row, measure.substring("asked ".length())).isEmpty() ? 0 : 1;
        }
        if (measure.startsWith("share ")) {
            return hundredths(get(row, measure.substring("share ".length())));
        }
        return Long.parseLong(get(row, measure));
    }

    private static long hundredths(String value) {
        return value.isEmpty() ? 0 : new BigDecimal(value).movePointRight(2).longValueExact();
    }

    private String level(String[] row, Factor factor) {
        return Factor.level(
                factor.columns().stream().map(column -> get(row, column)).toArray(String[]::new));
    }

    /// Counts for a model; numeric columns are scaled to the decimals of the specification.
    public Tables count(ModelSpec spec) {
        Map<String, Integer> places = new HashMap<>();
        List<String[]> scaled = new ArrayList<>();
        for (String measure : spec.measures()) {
            places.put(measure, header.indexOf(measure));
        }
        for (String[] row : rows) {
            String[] copy = row.clone();
            places.forEach((measure, index) -> copy[index] = new BigDecimal(row[index])
                    .movePointRight(spec.decimals().getOrDefault(measure, 0))
                    .setScale(0)
                    .toPlainString());
            scaled.add(copy);
        }
        // A numeric column that is a factor too would be counted under its scaled text.
        return withRows(scaled).count(spec.tables());
    }

    /// Six periods: the rows of each quarter in turn a and b.
    Rows halves() {
        List<String[]> result = new ArrayList<>();
        int quarter = header.indexOf("quarter");
        for (String name : List.of("2025Q1", "2025Q2", "2025Q3")) {
            int turn = 0;
            for (String[] row : rows) {
                if (row[quarter].equals(name)) {
                    String[] copy = row.clone();
                    copy[quarter] = name + (turn++ % 2 == 0 ? "a" : "b");
                    result.add(copy);
                }
            }
        }
        return withRows(result);
    }
}
