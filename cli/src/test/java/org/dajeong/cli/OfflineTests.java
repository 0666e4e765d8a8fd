package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line in a closed network, and what it loads there.
///
/// A child JVM runs in a network namespace of its own, made by `unshare`, which root and ordinary users may use on
/// Linux. Where that is not possible these tests fail: a skipped test would promise what nobody has seen.
class OfflineTests {

    /// Rows of the files; enough to read by the thousand.
    private static final String ROWS = "10000";

    private static final List<String> OPTIONS = List.of(
            "--unit", "dept", "--period", "quarter", "--rater", "caller", "--outcome", "만족", "--scale", "0..10");

    @TempDir
    static Path folder;

    @BeforeAll
    static void networksCanBeDenied() {
        assertThatCode(() -> {
                    Process process = new ProcessBuilder("unshare", "--map-root-user", "--net", "true").start();
                    assertThat(process.waitFor()).isZero();
                })
                .as("these tests need util-linux's unshare and user namespaces"
                        + " (sysctl kernel.unprivileged_userns_clone=1)")
                .doesNotThrowAnyException();
    }

    @Test
    void aDeniedNetworkIsReallyDenied() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(door.getLocalPort());

            assertThat(new Child(folder).main(Knock.class.getName(), port).exit())
                    .isZero();
            assertThat(offline().main(Knock.class.getName(), port).exit()).isNotZero();
        }
    }

    @Test
    void everythingWorksWithNetworkingDeniedAndTenThousandRowsOfCsvDoNotLoadDuckDb() throws Exception {
        Run csv = offline().dajeong("district", "--out", "ratings.csv", "--rows", ROWS);
        Run parquet = offline().dajeong("district", "--out", "ratings.parquet", "--rows", ROWS);
        Path loaded = folder.resolve("loaded.txt");

        Run fromCsv = offline().option("-Xlog:class+load=info:file=" + loaded).dajeong(asked("ratings.csv"));
        Run fromParquet = offline().dajeong(asked("ratings.parquet"));

        assertThat(csv.err()).contains("평가 기록 10,000건을 ratings.csv에").contains("./dajeong score ratings.csv");
        assertThat(Files.readString(folder.resolve("ratings-truth.csv"))).startsWith("what,dept,quarter");
        assertThat(parquet.exit()).as(parquet.err()).isZero();
        assertThat(fromCsv.exit()).as(fromCsv.err()).isZero();
        assertThat(fromCsv.json().list("units")).isNotEmpty();
        assertThat(Files.readString(loaded)).contains("org.dajeong.sources").doesNotContain("org.duckdb");
        assertThat(fromParquet.out()).as(fromParquet.err()).isEqualTo(fromCsv.out());
    }

    @Test
    void parquetWithoutItsDriverIsOneSentenceAndExitTwo() throws Exception {
        Run written = new Child(folder).withoutJar("duckdb").dajeong("district", "--out", "none.parquet");
        Files.write(folder.resolve("some.parquet"), "PAR1\0\0\0\0PAR1".getBytes(StandardCharsets.US_ASCII));
        Run read = new Child(folder).withoutJar("duckdb").dajeong(asked("some.parquet"));

        for (Run run : List.of(written, read)) {
            assertThat(run.exit()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.complaints()).singleElement().asString().contains("DuckDB 드라이버(duckdb_jdbc)가 있어야");
        }
    }

    private static Child offline() {
        return new Child(folder).withoutNetwork();
    }

    private static String[] asked(String file) {
        List<String> args = new ArrayList<>(List.of("score", file, "--format", "json"));
        args.addAll(OPTIONS);
        return args.toArray(String[]::new);
    }

    /// Knocks at a port of this machine.
    static final class Knock {

        private Knock() {}

        public static void main(String[] args) throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }
}
