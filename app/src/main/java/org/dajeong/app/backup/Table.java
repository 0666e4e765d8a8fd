package org.dajeong.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One table of ours.
///
/// @param name with its schema, quoted where needed
/// @param columns those that hold data; generated ones do not
/// @param order by which rows are read: the primary key, so that equal content gives equal bytes on every server
record Table(String name, List<String> columns, List<String> order) {

    /// Where Flyway keeps which migrations were carried out; no data of ours.
    static final String HISTORY = "public.flyway_schema_history";

    // one row per table: name, columns, sort expressions; texts sort by their bytes, because collations change
    private static final String ALL = """
            select format('%I.%I', schema.nspname, class.relname) as name,
                   (select array_agg(quote_ident(attname) order by attnum)
                      from pg_attribute
                     where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
                   (select array_agg(quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end
                                     order by place)
                      from pg_constraint, unnest(conkey) with ordinality as key (number, place), pg_attribute
                     where conrelid = class.oid and contype = 'p' and attrelid = class.oid and attnum = number) as keys
              from pg_class class
              join pg_namespace schema on schema.oid = class.relnamespace
             where class.relkind = 'r'
               and class.relpersistence <> 't'
               and schema.nspname not like 'pg\\_%'
               and schema.nspname <> 'information_schema'
               and not exists (select from pg_depend where objid = class.oid and deptype = 'e')
             order by 1
            """;

    // one row per table that refers to another
    private static final String REFERENCES = """
            select distinct format('%I.%I', target_schema.nspname, target.relname)
              from pg_constraint
              join pg_class source on source.oid = conrelid
              join pg_namespace source_schema on source_schema.oid = source.relnamespace
              join pg_class target on target.oid = confrelid
              join pg_namespace target_schema on target_schema.oid = target.relnamespace
             where contype = 'f'
               and conrelid <> confrelid
               and format('%I.%I', source_schema.nspname, source.relname) = ?
             order by 1
            """;

    Table {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /// All tables, each after those it refers to.
    static List<Table> inLoadingOrder(Connection connection) throws SQLException {
        List<Table> sorted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Table> all = all(connection);
        for (Table table : all) {
            add(connection, table, all, seen, sorted);
        }
        return sorted;
    }

    private static void add(Connection connection, Table table, List<Table> all, Set<String> seen, List<Table> sorted)
            throws SQLException {
        if (!seen.add(table.name)) {
            return; // among tables that refer to each other in a circle no order is right; a test keeps them away
        }
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
            statement.setString(1, table.name);
            List<String> targets = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    targets.add(rows.getString(1));
                }
            }
            for (Table other : all) {
                if (targets.contains(other.name)) {
                    add(connection, other, all, seen, sorted);
                }
            }
        }
        sorted.add(table);
    }

    private static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> columns = strings(rows, "columns");
                List<String> keys = strings(rows, "keys");
                Table table = new Table(rows.getString("name"), columns, keys.isEmpty() ? textsOf(columns) : keys);
                if (!table.name.equals(HISTORY)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static List<String> textsOf(List<String> columns) {
        return columns.stream().map(column -> column + "::text collate \"C\"").toList();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /// The statement that writes the rows, one line each.
    String copyOut() {
        return "copy (select %s from %s order by %s) to stdout"
                .formatted(String.join(", ", columns), name, String.join(", ", order));
    }

    /// The statement that reads what [#copyOut] wrote.
    String copyIn() {
        return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
    }
}
