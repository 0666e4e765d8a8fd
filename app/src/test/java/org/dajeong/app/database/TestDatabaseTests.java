package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTests {

    @Test
    void eachDatabaseIsItsOwn() throws SQLException {
        DatabaseAddress one = TestDatabase.fresh();
        DatabaseAddress other = TestDatabase.fresh();

        run(one, "create table mine (a int)");

        assertThat(column(one, "select to_regclass('mine')::text")).containsExactly("mine");
        assertThat(column(other, "select coalesce(to_regclass('mine')::text, 'none')"))
                .containsExactly("none");
    }

    @Test
    void sortsAsKoreanReadersExpect() throws SQLException {
        assertThat(column(
                        TestDatabase.empty(),
                        "select word from unnest(array['B', 'a', '힣', '나', '각', '가']) word order by word"))
                .containsExactly("가", "각", "나", "힣", "a", "B");
    }

    @Test
    void theProgrammesUserIsNoAdministrator() throws SQLException {
        assertThat(column(TestDatabase.empty(), "show is_superuser")).containsExactly("off");
    }

    private static void run(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(DatabaseAddress database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
