package org.dajeong.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// A real PostgreSQL for tests, sorted as Korean readers expect (ICU `ko-KR`), as the product's is.
///
/// It is unpacked from the class path into a folder, listens on this machine only, and ends with this process,
/// killed or not: a shell that holds a pipe from here stops it.
public final class TestPostgres implements AutoCloseable {

    private static final String KEEPER = """
            programs=$1 data=$2 port=$3
            shift 3
            "$@" "$programs/initdb" -D "$data" -U postgres -A trust --encoding=UTF8 --locale=C.UTF-8 \\
                --locale-provider=icu --icu-locale=ko-KR --no-sync >"$data.log" 2>&1 &&
            "$@" "$programs/pg_ctl" -D "$data" -l "$data.log" -w \\
                -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off" start \\
                </dev/null >>"$data.log" 2>&1 || { cat "$data.log"; exit 1; }
            echo ready
            read -r end
            "$@" "$programs/pg_ctl" -D "$data" -m immediate stop </dev/null >/dev/null 2>&1
            """;

    private final Process keeper;
    private final String url;

    private TestPostgres(Process keeper, String url) {
        this.keeper = keeper;
        this.url = url;
    }

    /// @param folder where it lives; made anew
    public static TestPostgres start(Path folder) throws IOException {
        Path home = Files.createDirectories(folder).toAbsolutePath();
        unpack(home.resolve("programs"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "keeper"));
        command.add(home.resolve("programs/bin").toString());
        command.add(home.resolve("data").toString());
        command.add(String.valueOf(port));
        // PostgreSQL refuses to run as root; in a user namespace root is nobody in particular.
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.addAll(List.of("unshare", "-U"));
        }
        Process keeper = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = keeper.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"ready".equals(said)) {
            throw new IllegalStateException("PostgreSQL did not start: " + said);
        }
        return new TestPostgres(keeper, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() throws IOException {
        keeper.getOutputStream().close();
        try {
            keeper.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unpack(Path target) {
        try (InputStream packed = TestPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz");
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.resolveSibling(""));
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, place);
                        Files.setPosixFilePermissions(
                                place,
                                PosixFilePermissions.fromString(
                                        (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a table of texts and whole numbers, and puts rows into it.
    public static void fill(Connection connection, String table, SampleRows rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        rows.columns().forEach(column -> columns.add(SqlDialect.identifier(column) + " text"));
        rows.measures().forEach(measure -> columns.add(SqlDialect.identifier(measure) + " bigint"));
        String name = SqlDialect.identifier(table);
        try (var statement = connection.createStatement()) {
            statement.execute("create table %s (%s)".formatted(name, String.join(", ", columns)));
        }
        Object[] marks = new Object[columns.size()];
        Arrays.fill(marks, "?");
        try (var insert = connection.prepareStatement("insert into %s values (%s)"
                .formatted(name, String.join(", ", Arrays.copyOf(marks, marks.length, String[].class))))) {
            for (SampleRows.Row row : rows.rows()) {
                for (int c = 0; c < row.texts().length; c++) {
                    insert.setString(1 + c, row.texts()[c]);
                }
                for (int m = 0; m < row.measures().length; m++) {
                    insert.setLong(1 + row.texts().length + m, row.measures()[m]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
