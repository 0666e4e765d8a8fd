package org.dajeong.sources;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Ratings in a database, counted there: what leaves it are counts and sums, never a row.
///
/// The relation has a column for each column of a specification and one of whole numbers for each measure, by these
/// names. Texts are cleaned as the cells of a file are, and a blank one is the level `(unknown)`; that no rating lacks
/// its unit and its period is for the database to see to. Each count is one statement and sees one moment. A run of two
/// counts sees one moment inside a transaction that does (`repeatable read`).
///
/// The driver is the caller's: only `java.sql` is known here.
public final class SqlTables implements TableSource {

    private static final Set<Integer> WHOLE = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

    /// How DuckDB begins to say that a sum of products has left even 128 bits.
    private static final String DUCKDB_OVERFLOW = "Out of Range Error: Overflow";

    private final Connection connection;
    private final SqlDialect dialect;
    private final String relation;

    private SqlTables(Connection connection, SqlDialect dialect, String relation) {
        this.connection = connection;
        this.dialect = dialect;
        this.relation = relation;
    }

    /// Ratings in a table or view of PostgreSQL or DuckDB.
    ///
    /// @param name the table, perhaps after its schema; quoted here
    /// @throws IllegalArgumentException if it is another database
    public static SqlTables of(Connection connection, String... name) throws SQLException {
        return ofRelation(
                connection, Stream.of(name).map(SqlDialect::identifier).collect(Collectors.joining(".")));
    }

    /// @param relation as SQL writes it
    static SqlTables ofRelation(Connection connection, String relation) throws SQLException {
        return new SqlTables(connection, SqlDialect.of(connection.getMetaData().getDatabaseProductName()), relation);
    }

    /// @throws ArithmeticException if a sum leaves 64 bits
    /// @throws IllegalArgumentException if a measure is not a column of whole numbers, or has no value in some row
    /// @throws IllegalStateException if the database fails
    @Override
    public Tables count(TableSpec spec) {
        return counted(spec, Set.of(), false);
    }

    /// @throws ArithmeticException if a sum leaves 64 bits
    /// @throws IllegalArgumentException as for all rows
    /// @throws IllegalStateException if the database fails
    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return counted(spec, any, true);
    }

    private Tables counted(TableSpec spec, Set<Match> any, boolean filtered) {
        SqlStatement statement = new SqlStatement(dialect, relation, spec);
        try (Statement query = connection.createStatement()) {
            checkMeasures(query, spec);
            String condition = filtered ? condition(query, statement, spec, any) : "true";
            SqlAnswer answer = new SqlAnswer(spec, statement);
            try (ResultSet row = query.executeQuery(statement.text(condition))) {
                while (row.next()) {
                    answer.take(row);
                }
            }
            return answer.tables();
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains(DUCKDB_OVERFLOW)) {
                throw new ArithmeticException("a sum leaves 128 bits");
            }
            throw new IllegalStateException("the database could not count: " + e.getMessage(), e);
        }
    }

    /// A number with decimals would be rounded without a word.
    private void checkMeasures(Statement query, TableSpec spec) throws SQLException {
        if (spec.measures().isEmpty()) {
            return;
        }
        String measures = spec.measures().stream().map(SqlDialect::identifier).collect(Collectors.joining(", "));
        try (ResultSet none = query.executeQuery("select " + measures + " from " + relation + " limit 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int m = 1; m <= columns.getColumnCount(); m++) {
                if (!WHOLE.contains(columns.getColumnType(m))) {
                    throw new IllegalArgumentException("measure %s must be a column of whole numbers, not of %s"
                            .formatted(spec.measures().get(m - 1), columns.getColumnTypeName(m)));
                }
            }
        }
    }

    // ---- matching rows

    /// Matches name levels, and a level may be written in several ways: so the texts that are there are asked first.
    private String condition(Statement query, SqlStatement statement, TableSpec spec, Set<Match> any)
            throws SQLException {
        Map<List<String>, Set<List<String>>> wanted = new HashMap<>();
        for (Match match : any) {
            List<String> columns = Stream.of(match.first(), match.second())
                    .flatMap(factor -> factor.columns().stream())
                    .toList();
            List<String> parts = Stream.of(match.firstLevel(), match.secondLevel())
                    .flatMap(level -> Factor.parts(level).stream())
                    .toList();
            wanted.computeIfAbsent(columns, _ -> new HashSet<>()).add(parts);
        }
        if (wanted.isEmpty()) {
            return "false";
        }
        Map<String, Map<String, List<String>>> texts = texts(
                query,
                statement,
                spec,
                wanted.keySet().stream().flatMap(List::stream).collect(Collectors.toSet()));
        List<String> conditions = new ArrayList<>();
        wanted.forEach((columns, levels) -> {
            List<String> tuples = new ArrayList<>();
            levels.forEach(parts -> tuples.addAll(tuples(columns, parts, texts)));
            if (!tuples.isEmpty()) {
                conditions.add("(%s) in (%s)"
                        .formatted(
                                columns.stream().map(statement::place).collect(Collectors.joining(", ")),
                                String.join(", ", tuples)));
            }
        });
        return conditions.isEmpty() ? "false" : String.join(" or ", conditions);
    }

    /// All ways in which some parts of levels are written.
    private static List<String> tuples(
            List<String> columns, List<String> parts, Map<String, Map<String, List<String>>> texts) {
        List<String> tuples = List.of("");
        for (int i = 0; i < columns.size(); i++) {
            List<String> written = texts.getOrDefault(columns.get(i), Map.of()).getOrDefault(parts.get(i), List.of());
            String between = i == 0 ? "" : ", ";
            tuples = tuples.stream()
                    .flatMap(tuple -> written.stream().map(text -> tuple + between + SqlDialect.literal(text)))
                    .toList();
        }
        return tuples.stream().map(tuple -> "(" + tuple + ")").toList();
    }

    /// Per column, per cleaned text, the texts that stand there.
    private static Map<String, Map<String, List<String>>> texts(
            Statement query, SqlStatement statement, TableSpec spec, Set<String> columns) throws SQLException {
        Map<Long, String> byMask = new TreeMap<>();
        columns.forEach(column -> byMask.put(statement.mask(Set.of(column)), column));
        Map<String, Map<String, List<String>>> texts = new HashMap<>();
        try (ResultSet row = query.executeQuery(statement.texts(columns))) {
            while (row.next()) {
                String column = byMask.get(row.getLong(2));
                String text = row.getString(3 + spec.columns().indexOf(column));
                texts.computeIfAbsent(column, _ -> new HashMap<>())
                        .computeIfAbsent(SqlAnswer.part(text), _ -> new ArrayList<>())
                        .add(text);
            }
        }
        return texts;
    }
}
