package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the module in a class loader of its own, which sees what is loaded and may leave DuckDB out.
class LazyDuckDbTests {

    @TempDir
    Path folder;

    @Test
    void readingCsvLoadsNoClassOfDuckDb() throws Exception {
        Path file = Files.writeString(folder.resolve("r.csv"), "부서,점수\n" + "세무과,80\n".repeat(10_000));
        try (Watching loader = new Watching(entry -> true)) {
            assertThat(read(loader, file)).startsWith("Accepted");
            assertThat(loader.loaded).contains(RatingSource.class.getName());
            assertThat(loader.loaded).noneMatch(name -> name.startsWith("org.duckdb"));
        }
    }

    @Test
    void neitherDoesReadingPlainParquet() throws Exception {
        try (Watching loader = new Watching(entry -> true)) {
            assertThat(read(loader, parquet("80"))).startsWith("Accepted");
            assertThat(loader.loaded).contains(CodedReading.class.getName());
            assertThat(loader.loaded).noneMatch(name -> name.startsWith("org.duckdb"));
        }
    }

    @Test
    void readingOtherParquetDoes() throws Exception {
        try (Watching loader = new Watching(entry -> true)) {
            assertThat(read(loader, parquet("80.5::double"))).startsWith("Accepted");
            assertThat(loader.loaded).contains("org.duckdb.DuckDBDriver");
        }
    }

    @Test
    void withoutTheDriverParquetIsAProblem() throws Exception {
        try (Watching loader = new Watching(entry -> !entry.contains("duckdb"))) {
            assertThat(read(loader, parquet("80.5::double")))
                    .startsWith("Refused")
                    .contains("PARQUET_NEEDS_DUCKDB");
            assertThat(write(loader, folder.resolve("new.parquet"))).contains("PARQUET_NEEDS_DUCKDB");
            assertThat(write(loader, folder.resolve("new.csv"))).startsWith("Accepted");
        }
        assertThat(folder.resolve("new.parquet")).doesNotExist();
    }

    private Path parquet(String value) throws SQLException {
        Path file = folder.resolve("r.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select '세무과' as 부서, %s as 점수) to '%s' (format parquet)".formatted(value, file));
        }
        return file;
    }

    /// What [Reading] the file in another class loader gives, as text.
    private static String read(ClassLoader loader, Path file) throws ReflectiveOperationException {
        return call(loader, "read", file);
    }

    private static String write(ClassLoader loader, Path file) throws ReflectiveOperationException {
        return call(loader, "write", file);
    }

    private static String call(ClassLoader loader, String method, Path file) throws ReflectiveOperationException {
        return (String) loader.loadClass(Inside.class.getName())
                .getMethod(method, String.class)
                .invoke(null, file.toString());
    }

    /// Called in the other class loader.
    public static final class Inside {

        private Inside() {}

        public static String read(String file) {
            return RatingFiles.ratings(Input.of(file), Samples.UNITS, Samples.POINTS, Progress.NONE)
                    .toString();
        }

        public static String write(String file) {
            return RatingWriter.open(Path.of(file), List.of(RatingWriter.Column.text("부서")))
                    .toString();
        }
    }

    private static final class Watching extends URLClassLoader {

        private final Set<String> loaded = new TreeSet<>();

        Watching(Predicate<String> entries) {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entries)
                            .map(Watching::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }
    }
}
