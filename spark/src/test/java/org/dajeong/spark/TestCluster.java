package org.dajeong.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/// A cluster of two workers, each a process of its own, for all tests of this module. It ends with their process.
final class TestCluster {

    private static final String CLASSES = System.getProperty("java.class.path");

    static final SparkSession SESSION = start();

    private TestCluster() {}

    private static SparkSession start() {
        try {
            install(Path.of(System.getenv("SPARK_HOME")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return SparkSession.builder()
                .appName("tests")
                .master("local-cluster[2,1,1024]")
                .config("spark.executor.memory", "768m")
                .config("spark.executor.extraClassPath", CLASSES)
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .getOrCreate();
    }

    /// A folder that looks like an installation: its `jars` lead to Spark's libraries on our class path.
    private static void install(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : CLASSES.split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            Path link = jars.resolve(String.valueOf(jar.getFileName()));
            if (entry.endsWith(".jar") && !Files.exists(link)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, jar);
            }
        }
    }
}
