package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTests {

    private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());
    private AuditTrail audit = new AuditTrail(jdbc, Clock.systemUTC());

    @BeforeEach
    void fillTrail() {
        DatabaseAddress database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        jdbc = JdbcClient.create(source);
        audit = new AuditTrail(jdbc, Clock.systemUTC());
        TransactionTemplate once = new TransactionTemplate(new DataSourceTransactionManager(source));
        for (int entry = 1; entry <= 20; entry++) {
            int number = entry;
            once.executeWithoutResult(
                    status -> audit.add("cs", "127.0.0.1", Action.READ, "department " + number, "보기"));
        }
    }

    @Test
    void aWholeTrailHolds() {
        AuditTrail.Verification found = audit.verify();

        assertThat(found.broken()).isEmpty();
        assertThat(found.whole()).isEqualTo(20);
        assertThat(audit.newest(Long.MAX_VALUE, 1).getFirst().hash()).isEqualTo(found.last());
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnEntry() {
        for (String change : List.of(
                "update accounts.audit set account = 'x' where seq = 3",
                "delete from accounts.audit where seq = 3",
                "truncate accounts.audit")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void whoeverSwitchesTheTriggerOffIsFound() {
        jdbc.sql("alter table accounts.audit disable trigger append_only").update();
        jdbc.sql("update accounts.audit set account = 'somebody else' where seq = 7")
                .update();

        assertThat(audit.verify().broken()).hasValue(7L);
    }

    @Test
    void aRemovedEntryIsFound() {
        jdbc.sql("alter table accounts.audit disable trigger append_only").update();
        jdbc.sql("delete from accounts.audit where seq = 12").update();

        assertThat(audit.verify().broken()).hasValue(13L);
    }

    @Test
    void aTrailCutShortHasAnotherLastHash() {
        String before = audit.verify().last();
        jdbc.sql("alter table accounts.audit disable trigger append_only").update();
        jdbc.sql("delete from accounts.audit where seq > 18").update();

        AuditTrail.Verification after = audit.verify();
        assertThat(after.broken()).isEmpty();
        assertThat(after.last()).isNotEqualTo(before);
    }
}
