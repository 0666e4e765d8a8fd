package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressUnitTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://kim:secret@db:5433/office  | jdbc:postgresql://db:5433/office | kim | secret
            postgres://kim:secret@db/office         | jdbc:postgresql://db/office      | kim | secret
            jdbc:postgresql://kim:secret@db/office  | jdbc:postgresql://db/office      | kim | secret
            jdbc:postgresql://db/office?user=kim&password=secret | jdbc:postgresql://db/office | kim | secret
            postgresql://kim:p%40ss+1%2F@db/office  | jdbc:postgresql://db/office      | kim | p@ss+1/
            postgresql://kim:s@db/office?sslmode=verify-full&user=lee | jdbc:postgresql://db/office?sslmode=verify-full | lee | s
            postgresql://kim:s@[::1]:5432/office    | jdbc:postgresql://[::1]:5432/office | kim | s
            postgresql://kim:s@one:1,two:2/office   | jdbc:postgresql://one:1,two:2/office | kim | s
            postgresql://kim@db/office              | jdbc:postgresql://db/office      | kim | ''
            """)
    void isReadInEveryUsualForm(String text, String url, String user, String password) {
        assertThat(DatabaseAddress.parse(text)).contains(new DatabaseAddress(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db.example.kr",
                "mysql://kim:secret@db/office",
                "postgresql://kim:secret@db",
                "postgresql://kim:secret@db/",
                "postgresql://db/office",
                "postgresql://:secret@db/office",
                "postgresql://kim:%zz@db/office",
            })
    void isNotGuessed(String text) {
        assertThat(DatabaseAddress.parse(text)).isEmpty();
    }

    @Test
    void doesNotShowThePassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/office", "kim", "secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void saysWhyItCannotBeUsed() {
        DatabaseAddress good = TestDatabase.empty();

        assertThat(good.problem()).isEmpty();
        assertThat(new DatabaseAddress(good.url(), good.user(), "guessed").problem())
                .map(Refusal::key)
                .contains("database.url.login");
        assertThat(new DatabaseAddress(good.url() + "x", good.user(), good.password()).problem())
                .map(Refusal::key)
                .contains("database.url.no-database");
        assertThat(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/office", "kim", "").problem())
                .contains(Refusal.of("database.url.unreachable", "127.0.0.1:1/office"));
    }
}
