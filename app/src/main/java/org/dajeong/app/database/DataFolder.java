package org.dajeong.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The folder an embedded server lives in, and what stands where in it.
///
/// Binaries and cluster are made under a name that begins with [#UNFINISHED] and renamed when complete, so what has its
/// proper name is whole, whenever the machine was switched off.
record DataFolder(Path path) {

    /// First letters of whatever was not finished yet.
    private static final String UNFINISHED = "unfinished-";

    /// With the pauses between them, ten seconds.
    private static final int ATTEMPTS = 200;

    private static final long PAUSE_NANOS = 50_000_000;

    /// Makes the folder if it is not there, for its owner only.
    static DataFolder in(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new DataFolder(path.toRealPath());
    }

    /// Locked by the programme whose folder this is at the moment.
    Path lock() {
        return path.resolve("lock");
    }

    /// What the server wrote since its last start.
    Path log() {
        return path.resolve("server.log");
    }

    /// Holds [#data] and [#password], which come and go together.
    Path cluster() {
        return path.resolve("cluster");
    }

    Path data() {
        return cluster().resolve("data");
    }

    Path password() {
        return cluster().resolve("password");
    }

    Path unfinished() throws IOException {
        return Files.createTempDirectory(path, UNFINISHED);
    }

    /// Deletes what earlier runs did not finish.
    void tidy() throws IOException {
        for (Path left : startingWith(UNFINISHED)) {
            delete(left);
        }
    }

    List<Path> startingWith(String letters) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(one -> one.getFileName().toString().startsWith(letters))
                    .toList();
        }
    }

    /// Deletes a tree, also while somebody still writes in it: what a killed programme had begun to make goes on for a
    /// moment, until it misses its files.
    static void delete(Path tree) throws IOException {
        for (int attempt = 1; Files.exists(tree); attempt++) {
            try {
                deleteOnce(tree);
            } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void deleteOnce(Path tree) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(tree)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
