package org.dajeong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.spi.FrozenTables;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Tables that were counted before and stored in a file; what was not counted then cannot be asked now.
final class StoredTables implements TableSource {

    /// How the bytes of frozen tables begin; no text and no workbook begins like this.
    private static final int[] START = {'F', 1};

    private final FrozenTables tables;

    private StoredTables(FrozenTables tables) {
        this.tables = tables;
    }

    /// Something else is asked than what was counted.
    static final class NotCountedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String columns;
        private final String measures;

        NotCountedException(TableSpec spec) {
            super("not counted");
            columns = String.join(", ", spec.columns());
            measures = String.join(", ", spec.measures());
        }

        String columns() {
            return columns;
        }

        String measures() {
            return measures;
        }
    }

    /// The tables in a file, if it holds such.
    ///
    /// @throws IllegalArgumentException if they are damaged, or of a version that is not known
    static Optional<StoredTables> in(String file) throws IOException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(path)) {
            byte[] start = stream.readNBytes(START.length);
            if (start.length < START.length || start[0] != START[0] || start[1] != START[1]) {
                return Optional.empty();
            }
        }
        return Optional.of(new StoredTables(FrozenTables.of(Files.readAllBytes(path))));
    }

    /// @throws NotCountedException if the specification asks for something that was not counted
    @Override
    public Tables count(TableSpec spec) {
        try {
            return tables.count(spec);
        } catch (IllegalArgumentException e) {
            throw notCounted();
        }
    }

    /// @throws NotCountedException if these matches, or something the specification asks for, were not counted
    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        try {
            return tables.countMatching(spec, any);
        } catch (IllegalArgumentException e) {
            throw notCounted();
        }
    }

    /// What is thrown where something else is asked.
    NotCountedException notCounted() {
        return new NotCountedException(tables.spec());
    }
}
