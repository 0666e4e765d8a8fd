package org.dajeong.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A backup to be read; its manifest was understood.
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @return empty if this is no backup, or not all of one
    static Optional<BackupFile> open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return Optional.empty();
        }
        Optional<Manifest> manifest = manifest(zip);
        if (manifest.isEmpty()) {
            zip.close();
        }
        return manifest.map(found -> new BackupFile(zip, found));
    }

    Manifest manifest() {
        return manifest;
    }

    /// The name of the first part whose content is not what the manifest says.
    Optional<String> damage() throws IOException {
        if (manifest.dump().isPresent()) {
            return isSound(Manifest.DUMP_ENTRY, manifest.dump().get())
                    ? Optional.empty()
                    : Optional.of(Manifest.DUMP_ENTRY);
        }
        for (Manifest.Rows rows : manifest.tables()) {
            if (!isSound(rows.entry(), rows.sha256())) {
                return Optional.of(rows.entry());
            }
        }
        return Optional.empty();
    }

    InputStream open(String entry) throws IOException {
        @Nullable ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new ZipException("There is no %s in the backup".formatted(entry));
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean isSound(String entry, String sha256) throws IOException {
        Content content = new Content(OutputStream.nullOutputStream());
        try (InputStream in = open(entry)) {
            in.transferTo(content);
        } catch (ZipException e) {
            return false;
        }
        return content.sha256().equals(sha256);
    }

    private static Optional<Manifest> manifest(ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ZipException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
