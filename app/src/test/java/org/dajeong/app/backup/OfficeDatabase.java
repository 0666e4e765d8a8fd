package org.dajeong.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dajeong.app.database.DatabaseAddress;
import org.flywaydb.core.Flyway;

/// A database with our tables, and what an office may have written into them.
record OfficeDatabase(DatabaseAddress address) {

    /// Texts that copying can get wrong.
    private static final String AWKWARD = "E'탭\\t줄\\n역빗금\\\\ \\\\N \\\\. 따옴표\\'\" \\r \\x7f 끝'";

    private static final String WORK = """
            insert into organization.agency (name_ko, name_en, programme_unit, settings)
            values ('소담구', 'Sodam', '', '{"빈": null, "수": 1.50}');
            insert into organization.bureau (id, name_ko, name_en, place)
            values ('00000000-0000-4000-8000-000000000001', %1$s, '', 1),
                   ('00000000-0000-4000-8000-000000000002', '', '\\N', -2147483648);
            insert into organization.department (id, code, name_ko, name_en, bureau_id, kind, place, valid_from, valid_to)
            values ('00000000-0000-4000-8000-000000000003', 'ㄱ', '세무과', 'Tax',
                    '00000000-0000-4000-8000-000000000001', 'LEVY', 1, '2024-02-29', null),
                   ('00000000-0000-4000-8000-000000000004', '가', '민원과', 'Service',
                    '00000000-0000-4000-8000-000000000002', 'COUNTER', 2, '1999-12-31', 'infinity');
            insert into organization.department_alias (alias, written, department_id)
            select 'alias ' || n, 'a', '00000000-0000-4000-8000-000000000003' from generate_series(1, 2000) n;
            insert into accounts.audit (seq, at, account, address, action, subject, detail, previous, hash)
            select n, timestamptz '2026-01-01 00:00:00.000001+09' + n * interval '1 hour', 'kim', '::1', 'READ', %1$s, '',
                   (n - 1)::text, n::text
              from generate_series(1, 500) n;
            insert into accounts.spring_session
            values ('a', 'b', 1, 9223372036854775807, 3, 4, null);
            insert into accounts.spring_session_attributes
            values ('a', 'empty', ''), ('a', 'bytes', '\\x00ff5c0a0d09');
            insert into scoring.method_version (id, number, definition, approved_by, approved_at)
            values ('00000000-0000-4000-8000-000000000005', 1, '[]', 'kim', '2026-07-01 12:00+09')
            """.formatted(AWKWARD);

    private static final String FREEZE = """
            insert into scoring.frozen_set
                   (id, quarter, method_id, cut_off, ratings, tables, fingerprint, dictionaries, frozen_by, frozen_at)
            select gen_random_uuid(), '2026Q3', id, now(), 1, '\\x00', 'f', '{}', 'kim', now()
              from scoring.method_version
            """;

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename)
              from pg_tables
             where schemaname not like 'pg\\_%' and schemaname <> 'information_schema'
            """;

    /// What the database is besides its rows; the history of migrations says when, which may differ.
    private static final Map<String, String> DEFINITIONS = Map.of(
            "constraints",
            "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                    + " where connamespace::regnamespace::text not like all ('{pg\\_%,information_schema}')",
            "indexes",
            "select indexdef from pg_indexes where schemaname not like 'pg\\_%'",
            "triggers",
            "select tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
            "functions",
            "select pg_get_functiondef(oid) from pg_proc"
                    + " where pronamespace::regnamespace::text not like all ('{pg\\_%,information_schema}')",
            "columns",
            "select table_schema || table_name || column_name || data_type || is_nullable || coalesce(column_default, '')"
                    + " from information_schema.columns where table_schema not like all ('{pg\\_%,information_schema}')",
            "history",
            "select version || script || checksum from public.flyway_schema_history",
            "sequences",
            "select schemaname || sequencename || coalesce(last_value, -1) from pg_sequences");

    /// Writes rows into many tables; two frozen sets were numbered, one of them taken back.
    void work() throws SQLException {
        run(WORK);
        freezeAnotherSet();
        run("begin; " + FREEZE + "; rollback");
    }

    void freezeAnotherSet() throws SQLException {
        run(FREEZE);
    }

    /// As the next start of the programme does.
    void migrateToTheNewest() {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /// Whether the rows of a table that only grows are guarded.
    boolean refusesToChange(String table, String change) {
        try {
            run("update %s set %s".formatted(table, change));
            return false;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).contains("append-only");
        }
    }

    /// All rows of all tables, and how the tables are made.
    Map<String, String> everything() throws SQLException {
        Map<String, String> everything = new TreeMap<>();
        for (String table : list(TABLES)) {
            if (!table.equals("public.flyway_schema_history")) {
                everything.put(table, sorted("select t::text from %s t".formatted(table)));
            }
        }
        for (Map.Entry<String, String> definition : DEFINITIONS.entrySet()) {
            everything.put(definition.getKey(), sorted(definition.getValue()));
        }
        return everything;
    }

    private String sorted(String sql) throws SQLException {
        return String.join("\n", list(sql).stream().sorted().toList());
    }

    void run(String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    List<String> list(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
