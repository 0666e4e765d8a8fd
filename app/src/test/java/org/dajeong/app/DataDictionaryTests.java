package org.dajeong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page that says what every table holds: `docs/data-dictionary/database.md`.
@ProductTest
class DataDictionaryTests {

    private static final Path PAGE = Path.of("..", "docs", "data-dictionary", "database.md");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableIsExplainedAndNoOther() throws Exception {
        List<String> tables = jdbc.sql("""
                        select table_schema || '.' || table_name
                          from information_schema.tables
                         where table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();

        List<String> explained = Pattern.compile("^\\| `([a-z_.]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(explained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everyTableTellsWhetherItIsAboutPersonsAndHowLongItIsKept() throws Exception {
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")))
                .allMatch(line -> line.matches("\\| `[a-z_.]+` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|"));
    }
}
