package org.dajeong.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.sources.Reading;
import org.dajeong.sources.workbook.Workbook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The bytes of uploads: in the database, and for as long as somebody reads them in a file. Never in memory as a whole.
@Repository
class UploadFiles {

    /// Bytes fetched at once.
    private static final int PIECE = 1 << 20;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    UploadFiles(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /// An upload's workbook, and the file it is read from, which goes when this is closed.
    record Opened(Workbook workbook, Path file) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /// Stores the bytes of an upload.
    void store(UUID upload, Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream bytes = Files.newInputStream(file)) {
            template.update("update intake.upload set content = ? where id = ?", statement -> {
                statement.setBinaryStream(1, bytes, size);
                statement.setObject(2, upload);
            });
        }
    }

    /// Opens the workbook of an upload.
    ///
    /// @return none if its bytes are not kept any more
    /// @throws IOException if it was readable when it came and is not now
    Optional<Opened> open(Upload upload) throws IOException {
        Path file = Files.createTempFile("dajeong-", ending(upload.fileName()));
        boolean opened = false;
        try {
            if (!copy(upload.id(), file)) {
                return Optional.empty();
            }
            return switch (Workbook.open(file, upload.fileName())) {
                case Reading.Accepted<Workbook>(Workbook workbook) -> {
                    opened = true;
                    yield Optional.of(new Opened(workbook, file));
                }
                case Reading.Refused<Workbook>(var problems) -> throw new IOException(problems.toString());
            };
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean copy(UUID upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int from = 1; ; from += PIECE) {
                byte[] piece = jdbc.sql(
                                "select substring(content from :from for :count) from intake.upload where id = :id")
                        .param("from", from)
                        .param("count", PIECE)
                        .param("id", upload)
                        .query((row, index) -> Optional.ofNullable(row.getBytes(1)))
                        .single()
                        .orElse(null);
                if (piece == null) {
                    return false;
                }
                out.write(piece);
                if (piece.length < PIECE) {
                    return true;
                }
            }
        }
    }

    private static String ending(String name) {
        return name.matches("(?i).*\\.(csv|txt)") ? ".csv" : ".xlsx";
    }
}
