package org.dajeong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The version of this program.
final class Version {

    /// Written by the build into the jar.
    private static final String FILE = "/META-INF/maven/org.dajeong/cli/pom.properties";

    /// What classes without a jar call themselves.
    private static final String UNPACKED = "0";

    private Version() {}

    static String ofThisProgram() {
        try (InputStream stream = Version.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", UNPACKED);
        } catch (IOException e) {
            return UNPACKED;
        }
    }
}
