package org.dajeong.app.database;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the class path into the data folder.
///
/// They do not go to the folder for temporary files, which other users of the machine share and which is
/// emptied now and then. Their place also tells whose server a process is: no other server runs from there.
record ServerBinaries(Path home) {

    /// Programs for Linux on x86-64, as the library packs them.
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private static final String NAME = "postgresql-";

    private static final Set<java.nio.file.attribute.PosixFilePermission> PROGRAM = fromString("rwxr-xr-x");

    private static final Set<java.nio.file.attribute.PosixFilePermission> FILE = fromString("rw-r--r--");

    /// Whether there are programs for this machine.
    static boolean fitThisMachine() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    /// The programs in this folder, unpacked if they are not there; those of an earlier version go.
    static ServerBinaries in(DataFolder folder) throws IOException {
        URL archive = archive();
        Path home = folder.path().resolve(NAME + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path unfinished = folder.unfinished();
            unpack(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, PROGRAM);
            Files.move(unfinished, home);
        }
        for (Path other : folder.startingWith(NAME)) {
            if (!other.equals(home)) {
                DataFolder.delete(other);
            }
        }
        return new ServerBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Whether this process is a server of this folder; empty if the system does not say what the process runs.
    Optional<Boolean> run(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(home.getParent() == null ? home : home.getParent()));
    }

    private static URL archive() {
        @Nullable URL archive = ServerBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException("The class path must hold %s, but does not".formatted(ARCHIVE));
        }
        return archive;
    }

    /// Eight letters that change with the archive: the checksum its jar keeps of it.
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        throw new IllegalStateException("%s must stand in a jar".formatted(archive));
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("%s leads out of the archive".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            Files.setPosixFilePermissions(place, PROGRAM);
            return;
        }
        Files.createDirectories(place.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, place);
            Files.setPosixFilePermissions(place, (entry.getMode() & 0100) == 0 ? FILE : PROGRAM);
        }
    }
}
