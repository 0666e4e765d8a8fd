package org.dajeong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dajeong.app.database.TestDatabase;
import org.junit.jupiter.api.Test;

/// What backups expect of our migrations.
class TablesTests {

    private static final String REFERENCES = """
            select conrelid::regclass || ' ' || confrelid::regclass
              from pg_constraint
             where contype = 'f' and conrelid <> confrelid
            """;

    private static final String UNKNOWN = """
            select oid::regclass
              from pg_class
             where relkind not in ('r', 'i', 'S', 't', 'v', 'c')
               and relnamespace::regnamespace::text not like 'pg\\_%'
            """;

    private final OfficeDatabase office = new OfficeDatabase(TestDatabase.fresh());

    @Test
    void eachComesAfterThoseItRefersTo() throws SQLException {
        try (Connection connection = office.address().connect()) {
            List<String> order =
                    Table.inLoadingOrder(connection).stream().map(Table::name).toList();

            assertThat(office.list(REFERENCES)).isNotEmpty().allSatisfy(reference -> {
                String[] names = reference.split(" ", -1);
                assertThat(order.indexOf(names[0])).as(reference).isGreaterThan(order.indexOf(names[1]));
            });
        }
    }

    /// Partitioned tables, materialized views and foreign tables would need more than copying rows.
    @Test
    void areOrdinaryTables() throws SQLException {
        assertThat(office.list(UNKNOWN)).isEmpty();
    }
}
