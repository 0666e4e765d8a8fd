package org.dajeong.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The departments of 가온구 with their bureaus and CS leaders, as `office.tsv` lists them.
record OfficeTable(List<Line> lines) {

    OfficeTable {
        lines = List.copyOf(lines);
    }

    /// A department.
    ///
    /// @param leader its CS leader today
    /// @param earlierLeader who had the post until the end of 2025, if somebody else
    record Line(String name, String nameEn, String bureau, String leader, Optional<String> earlierLeader) {

        private static Line parse(String line) {
            String[] fields = line.split("\t", -1);
            return new Line(
                    fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    fields.length > 4 ? Optional.of(fields[4]) : Optional.empty());
        }
    }

    static OfficeTable read() {
        InputStream resource = Objects.requireNonNull(OfficeTable.class.getResourceAsStream("office.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new OfficeTable(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line line(String department) {
        return lines.stream()
                .filter(line -> line.name().equals(department))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(department + " is not in office.tsv"));
    }

    List<String> bureaus() {
        return lines.stream().map(Line::bureau).distinct().toList();
    }

    /// Those whose leader changed on 1 January 2026, in order: each new leader came from the next of them.
    List<Line> withNewLeader() {
        return lines.stream().filter(line -> line.earlierLeader().isPresent()).toList();
    }
}
