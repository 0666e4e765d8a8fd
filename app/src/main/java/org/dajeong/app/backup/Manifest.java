package org.dajeong.app.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is in a backup: one line each, its fields separated by tabs.
///
/// @param schema number of the last migration that was carried out
/// @param dump SHA-256 of what `pg_dump` wrote, if it did
/// @param tables in the order in which they can be loaded
record Manifest(
        String made, String server, String schema, Optional<String> dump, List<Rows> tables, List<Sequence> sequences) {

    /// Name of the manifest inside the zip.
    static final String ENTRY = "manifest.tsv";

    /// Name of what `pg_dump` wrote.
    static final String DUMP_ENTRY = "dump.sql";

    private static final String FIRST_LINE = "dajeong backup\t1";

    Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /// What is in one table.
    ///
    /// @param sha256 of the rows as [Table#copyOut] writes them
    record Rows(Table table, long count, String sha256) {

        String entry() {
            return "tables/" + table.name() + ".copy";
        }
    }

    /// Where a sequence stands.
    ///
    /// @param used whether `value` was given out already
    record Sequence(String name, long value, boolean used) {}

    long rows() {
        return tables.stream().mapToLong(Rows::count).sum();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST_LINE);
        lines.add(line("made", made));
        lines.add(line("server", server));
        lines.add(line("schema", schema));
        dump.ifPresent(sha256 -> lines.add(line("dump", sha256)));
        for (Rows rows : tables) {
            lines.add(line(
                    "table",
                    rows.table().name(),
                    Long.toString(rows.count()),
                    rows.sha256(),
                    String.join(",", rows.table().columns()),
                    String.join(",", rows.table().order())));
        }
        for (Sequence sequence : sequences) {
            lines.add(line(
                    "sequence", sequence.name(), Long.toString(sequence.value()), Boolean.toString(sequence.used())));
        }
        return String.join("\n", lines) + "\n";
    }

    /// @return empty if this is not the manifest of a backup that this programme can read
    static Optional<Manifest> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            return Optional.empty();
        }
        String made = "";
        String server = "";
        String schema = "";
        @Nullable String dump = null;
        List<Rows> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            switch (fields[0] + fields.length) {
                case "made2" -> made = fields[1];
                case "server2" -> server = fields[1];
                case "schema2" -> schema = fields[1];
                case "dump2" -> dump = fields[1];
                case "table6" -> tables.add(rows(fields));
                case "sequence4" ->
                    sequences.add(new Sequence(fields[1], Long.parseLong(fields[2]), Boolean.parseBoolean(fields[3])));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Manifest(made, server, schema, Optional.ofNullable(dump), tables, sequences));
    }

    private static Rows rows(String[] fields) {
        Table table = new Table(fields[1], Arrays.asList(fields[4].split(",")), Arrays.asList(fields[5].split(",")));
        return new Rows(table, Long.parseLong(fields[2]), fields[3]);
    }

    private static String line(String... fields) {
        return String.join("\t", fields);
    }
}
