package org.dajeong.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Reading;
import org.dajeong.sources.workbook.Workbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Taking in files.
@Service
public class Receiving {

    private static final String ADD = """
            insert into intake.upload
                   (id, wave_id, firm, file_name, file_sha256, file_rows, replaces, state, uploaded_by, uploaded_at)
            values (:id, :wave, :firm, :name, :sha, :rows, :replaces, 'RECEIVED', :by, :at)
            """;

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final UploadFiles files;
    private final Waves waves;
    private final AuditTrail audit;
    private final Clock clock;

    Receiving(JdbcClient jdbc, Uploads uploads, UploadFiles files, Waves waves, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.files = files;
        this.waves = waves;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file to be uploaded.
    ///
    /// @param firm who made the survey
    /// @param name the file as its sender called it
    /// @param replaces the earlier upload whose ratings it is to replace
    public record Parcel(UUID wave, String firm, String name, Optional<UUID> replaces) {

        public Parcel {
            if (firm.isBlank()) {
                throw new IllegalArgumentException("a parcel has a firm");
            }
        }
    }

    /// Looks through a file and stores it, unless it was stored in this wave before.
    ///
    /// @param file read, never kept
    /// @throws org.dajeong.app.fieldwork.WaveNotFound if there is no such wave
    @Transactional(rollbackFor = IOException.class)
    public Receipt receive(Parcel parcel, Path file, Requester by) throws IOException {
        Wave wave = waves.get(parcel.wave());
        String sha = sha256(file);
        Optional<Upload> same = uploads.same(wave.id(), sha);
        if (same.isPresent()) {
            return same.get().state() == Upload.State.IMPORTED
                    ? new Receipt.ImportedAlready(same.get())
                    : new Receipt.OnItsWay(same.get());
        }
        if (parcel.replaces().filter(earlier -> !isReplaceable(earlier, wave)).isPresent()) {
            return new Receipt.NotReplaceable();
        }
        if (!wave.isOpen() && parcel.replaces().isEmpty()) {
            return new Receipt.WaveClosed();
        }
        return switch (Workbook.open(file, parcel.name())) {
            case Reading.Accepted<Workbook>(Workbook workbook) -> {
                UUID id = store(parcel, file, sha, workbook, by);
                audit.add(
                        by.login(),
                        by.address(),
                        AuditTrail.Action.CREATE,
                        "upload " + id,
                        "wave %s %d, %s, %s".formatted(wave.quarter(), wave.number(), parcel.firm(), sha));
                yield new Receipt.Received(uploads.get(id));
            }
            case Reading.Refused<Workbook>(var problems) -> {
                Problem first = problems.list().getFirst();
                yield new Receipt.Unreadable(first.kind(), first.row(), first.found());
            }
        };
    }

    private boolean isReplaceable(UUID earlier, Wave wave) {
        Upload upload = uploads.get(earlier);
        return upload.wave().equals(wave.id()) && upload.counts();
    }

    private UUID store(Parcel parcel, Path file, String sha, Workbook workbook, Requester by) throws IOException {
        UUID id = Ids.next();
        jdbc.sql(ADD)
                .param("id", id)
                .param("wave", parcel.wave())
                .param("firm", parcel.firm().strip())
                .param("name", parcel.name())
                .param("sha", sha)
                .param(
                        "rows",
                        workbook.sheets().stream()
                                .mapToLong(Workbook.Sheet::rows)
                                .sum())
                .param("replaces", parcel.replaces().orElse(null))
                .param("by", by.login())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        files.store(id, file);
        return id;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
