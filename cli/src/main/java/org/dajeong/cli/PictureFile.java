package org.dajeong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dajeong.charts.Chart;
import org.dajeong.charts.Width;
import org.jspecify.annotations.Nullable;

/// A file for a drawing.
record PictureFile(Path path) {

    /// The file an option names; a folder that does not exist is a complaint before anything is computed.
    static Optional<PictureFile> of(String option, @Nullable String name, Complaints complaints) {
        return writable(option, name, complaints).map(PictureFile::new);
    }

    /// A file that can be written, as far as can be seen beforehand.
    static Optional<Path> writable(String option, @Nullable String name, Complaints complaints) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(name).toAbsolutePath();
            Path folder = path.getParent();
            if (!name.isBlank() && !Files.isDirectory(path) && folder != null && Files.isDirectory(folder)) {
                return Optional.of(Path.of(name));
            }
        } catch (InvalidPathException e) {
            // Complained about below, like a folder that is not there.
        }
        complaints.add("ask.writable", option, name);
        return Optional.empty();
    }

    void write(Chart chart) throws IOException {
        Files.writeString(path, chart.svg(Width.WIDE, "dajeong"));
    }
}
