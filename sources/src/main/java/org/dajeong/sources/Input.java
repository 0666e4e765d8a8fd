package org.dajeong.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Where rows come from: a file, or `-` for standard input.
///
/// Whether it is CSV, XLSX or Parquet is seen from its first bytes, whatever it is called. Nothing is opened
/// before it is read. Standard input, and anything else that can be read only once, is copied to a temporary
/// file that goes with the program.
public final class Input {

    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final InputStream standardInput;
    private @Nullable Path path;

    private Input(String name, InputStream standardInput) {
        this.name = name;
        this.standardInput = standardInput;
    }

    /// The file of this name, or standard input.
    public static Input of(String argument) {
        return of(argument, System.in);
    }

    static Input of(String argument, InputStream standardInput) {
        return new Input(argument, standardInput);
    }

    /// The name as it was given.
    public String name() {
        return name;
    }

    /// A file that can be read as often as needed.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is none
    synchronized Path path() throws IOException {
        if (path == null) {
            path = name.equals(STANDARD_INPUT) ? copied(standardInput) : readable(Path.of(name));
        }
        return path;
    }

    private static Path readable(Path file) throws IOException {
        file.getFileSystem().provider().checkAccess(file);
        if (Files.isRegularFile(file) || Files.isDirectory(file)) {
            return file;
        }
        try (InputStream pipe = Files.newInputStream(file)) {
            return copied(pipe);
        }
    }

    private static Path copied(InputStream stream) throws IOException {
        Path copy = Files.createTempFile("dajeong-", ".input");
        copy.toFile().deleteOnExit();
        try {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return copy;
    }
}
