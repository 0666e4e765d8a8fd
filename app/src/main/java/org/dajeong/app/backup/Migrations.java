package org.dajeong.app.backup;

import java.io.IOException;
import java.sql.Connection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The scripts that make our tables.
final class Migrations {

    private static final String FOLDER = "db/migration";

    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

    private Migrations() {}

    /// The number of the last one this programme knows.
    static MigrationVersion newest() throws IOException {
        Resource[] scripts =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/**/V*.sql");
        return Stream.of(scripts)
                .map(script -> NAME.matcher(Objects.requireNonNull(script.getFilename())))
                .filter(Matcher::matches)
                .map(name -> MigrationVersion.fromVersion(Objects.requireNonNull(name.group(1))))
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    /// Makes the tables as they were after a migration, without ending the connection's transaction.
    static void run(Connection connection, String last) {
        Flyway.configure()
                .dataSource(OneTransaction.of(connection))
                .locations("classpath:" + FOLDER)
                .defaultSchema("public")
                .target(last)
                .load()
                .migrate();
    }
}
