package org.dajeong.app.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.dajeong.engine.api.Scoring;

/// The version of the engine, as the build wrote it into its jar.
final class EngineVersion {

    private static final String FILE = "/META-INF/maven/org.dajeong/engine/pom.properties";

    /// What classes without a jar call themselves.
    private static final String UNPACKED = "0";

    private EngineVersion() {}

    static String text() {
        try (InputStream stream = Scoring.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", UNPACKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
