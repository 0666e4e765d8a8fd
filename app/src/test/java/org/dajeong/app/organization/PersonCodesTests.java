package org.dajeong.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: the office's people are codes, and only the key leads from a number to its code.
class PersonCodesTests {

    private static final Optional<String> KEY = Optional.of("a key of the agency with 32 letters.");

    private final JdbcClient jdbc = new OfficeOnTrial().jdbc;

    @Test
    void aKeyOfTheAgencyGivesTheSameCodesEverywhere() {
        // printf 20150123 | openssl dgst -sha256 -hmac 'a key of the agency with 32 letters.'
        assertThat(new PersonCodes(jdbc, KEY).of("20150123")).isEqualTo("5b8a8ec4e2f6");
        assertThat(new PersonCodes(new OfficeOnTrial().jdbc, KEY).of(" 0020150123"))
                .isEqualTo("5b8a8ec4e2f6");
    }

    @Test
    void aKeyOfTheAgencyIsNotKept() {
        new PersonCodes(jdbc, KEY).of("1");

        assertThat(jdbc.sql("select key is null from organization.person_key")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aKeyMadeHereIsMadeOnce() {
        String code = new PersonCodes(jdbc, Optional.empty()).of("20150123");

        assertThat(new PersonCodes(jdbc, Optional.empty()).of("20150123")).isEqualTo(code);
        assertThat(new PersonCodes(new OfficeOnTrial().jdbc, Optional.empty()).of("20150123"))
                .isNotEqualTo(code);
    }

    @Test
    void anotherKeyIsRefusedBecauseEverybodyWouldBeSomebodyElse() {
        new PersonCodes(jdbc, KEY).of("1");

        PersonCodes other = new PersonCodes(jdbc, Optional.of("another key of the agency, 32 letters"));
        assertThatIllegalStateException().isThrownBy(() -> other.of("1"));
        PersonCodes forgotten = new PersonCodes(jdbc, Optional.empty());
        assertThatIllegalStateException().isThrownBy(() -> forgotten.of("1"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonCodes(jdbc, Optional.of("short")));
    }
}
