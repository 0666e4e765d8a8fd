package org.dajeong.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajeong.app.database.DatabaseAddress;

/// The `pg_dump` of this machine.
///
/// @param path how it is called
record PgDump(String path) {

    /// `pg_dump (PostgreSQL) 18.1 (Debian 18.1-1)`; versions before they are finished read `18beta1`.
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /// What both JDBC and PostgreSQL's own programs understand in an address.
    private static final Pattern SHARED = Pattern.compile("(?:sslmode|sslrootcert)=[^&]*");

    /// The one on the path, if it is new enough: an older one refuses a newer server.
    ///
    /// @param environment variables of the process; `PATH` counts
    /// @param serverVersion major version of the server
    static Optional<PgDump> find(Map<String, String> environment, int serverVersion) {
        for (String folder : environment.getOrDefault("PATH", "").split(":", -1)) {
            PgDump candidate = new PgDump(folder + "/pg_dump");
            try {
                Process process = new ProcessBuilder(candidate.path, "--version").start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (isNewEnough(said, serverVersion)) {
                    return Optional.of(candidate);
                }
            } catch (IOException e) {
                continue; // none here
            }
        }
        return Optional.empty();
    }

    /// @param said what `pg_dump --version` says
    static boolean isNewEnough(String said, int serverVersion) {
        Matcher version = VERSION.matcher(said);
        return version.find() && Integer.parseInt(version.group(1)) >= serverVersion;
    }

    /// Writes a script that makes and fills all tables as the snapshot sees them.
    ///
    /// @param snapshot as `pg_export_snapshot()` names it
    /// @return whether it succeeded
    boolean write(DatabaseAddress database, String snapshot, OutputStream to) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                path,
                "--format=plain",
                "--no-owner",
                "--no-privileges",
                "--no-password",
                "--encoding=UTF8",
                "--username=" + database.user(),
                "--snapshot=" + snapshot,
                "--dbname=" + address(database.url()));
        builder.environment().put("PGPASSWORD", database.password());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        try (InputStream script = process.getInputStream()) {
            script.transferTo(to);
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The address as PostgreSQL's own programs read it, without settings that only JDBC knows.
    static String address(String url) {
        String plain = url.replaceFirst("^jdbc:", "");
        int settings = plain.indexOf('?');
        if (settings < 0) {
            return plain;
        }
        List<String> shared = new ArrayList<>();
        SHARED.matcher(plain.substring(settings)).results().forEach(found -> shared.add(found.group()));
        return plain.substring(0, settings) + (shared.isEmpty() ? "" : "?" + String.join("&", shared));
    }
}
