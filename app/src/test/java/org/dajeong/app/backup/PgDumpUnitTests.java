package org.dajeong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgDumpUnitTests {

    @ParameterizedTest
    @CsvSource({
        "pg_dump (PostgreSQL) 18.6, true",
        "pg_dump (PostgreSQL) 19.0, true",
        "pg_dump (PostgreSQL) 19beta1, true",
        "pg_dump (PostgreSQL) 17.10, false",
        "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1), false",
        "pg_dump (PostgreSQL) 9.6.24, false",
        "command not found, false",
    })
    void isUsedFromTheServersVersionOn(String said, boolean used) {
        assertThat(PgDump.isNewEnough(said, 18)).isEqualTo(used);
    }

    @Test
    void isLookedForOnThePathOnly() {
        assertThat(PgDump.find(Map.of("PATH", "/nowhere:"), 1)).isEmpty();
        assertThat(PgDump.find(Map.of(), 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5433/office, postgresql://db:5433/office",
        "jdbc:postgresql://db/office?socketTimeout=5, postgresql://db/office",
        "jdbc:postgresql://db/office?socketTimeout=5&sslmode=verify-full&x=1&sslrootcert=/ca.pem, "
                + "postgresql://db/office?sslmode=verify-full&sslrootcert=/ca.pem",
    })
    void isGivenTheAddressWithoutWhatOnlyJdbcKnows(String jdbc, String address) {
        assertThat(PgDump.address(jdbc)).isEqualTo(address);
    }
}
