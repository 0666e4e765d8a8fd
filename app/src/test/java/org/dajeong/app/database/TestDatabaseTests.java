package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.database.Rows.column;
import static org.dajeong.app.database.Rows.run;

import java.sql.SQLException;
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
    void aCopyHoldsWhatTheOriginalHeldAndIsItsOwn() throws SQLException {
        DatabaseAddress original = TestDatabase.empty();
        run(original, "create table mine as select 1 as a");

        DatabaseAddress copy = TestDatabase.copy(original);
        run(copy, "update mine set a = 2");

        assertThat(column(copy, "select a::text from mine")).containsExactly("2");
        assertThat(column(original, "select a::text from mine")).containsExactly("1");
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
}
