package org.dajeong.app.scoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.ItemShares;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts the ratings of some waves where they are, row by row through a cursor, inside the caller's transaction.
///
/// A rating counts for the department that stands for its own at the end of the newest quarter. A blank mix, assessor
/// or staff value is the level [ScoreSpec#UNKNOWN].
final class ScorableRatings implements TableSource {

    /// Rows fetched at once.
    private static final int FETCH = 2_000;

    private static final String ROWS = """
            select id, department_id, quarter, staff, assessor, task, channel, hour, season, points, outcome
              from intake.scorable
             where wave_id in (:waves)
            """;

    private final JdbcClient jdbc;
    private final Collection<UUID> waves;
    private final List<RatedItem> items;
    private final Map<UUID, String> departments;

    /// @param departments the code of the department that each department's ratings count for
    ScorableRatings(JdbcClient jdbc, Collection<UUID> waves, List<RatedItem> items, Map<UUID, String> departments) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.items = items;
        this.departments = departments;
    }

    @Override
    public Tables count(TableSpec spec) {
        return count(spec, values -> true);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return count(spec, new AnyOf(spec.columns(), any));
    }

    private Tables count(TableSpec spec, Predicate<String[]> counts) {
        TableCounter counter = new TableCounter(spec);
        Row row = new Row(spec);
        jdbc.sql(ROWS).withFetchSize(FETCH).param("waves", waves).query(result -> {
            row.read(result);
            if (counts.test(row.values)) {
                counter.add(row.values, row.measures);
            }
        });
        return counter.tables();
    }

    /// One rating in the columns and measures of a specification.
    private final class Row {

        private final List<String> columns;
        private final String[] values;
        private final long[] measures;
        private final int outcomeAt;
        private final int[] shareAt;
        private final int[] askedAt;
        private final int[] points = new int[items.size()];
        private final long[] shares = new long[items.size()];
        private final ItemShares split = new ItemShares(items.size());

        Row(TableSpec spec) {
            columns = spec.columns();
            values = new String[columns.size()];
            measures = new long[spec.measures().size()];
            outcomeAt = spec.measures().indexOf(ScoreSpec.OUTCOME);
            shareAt = items.stream()
                    .mapToInt(item -> spec.measures().indexOf(ScoreSpec.shareOf(item.code())))
                    .toArray();
            askedAt = items.stream()
                    .mapToInt(item -> spec.measures().indexOf(ScoreSpec.askedOf(item.code())))
                    .toArray();
        }

        void read(ResultSet row) throws SQLException {
            for (int c = 0; c < values.length; c++) {
                values[c] = value(columns.get(c), row);
            }
            long earned = 0;
            long possible = 0;
            Short[] stored = points(row.getArray("points"));
            for (int i = 0; i < points.length; i++) {
                Short given = i < stored.length ? stored[i] : null;
                points[i] = given == null ? 0 : given;
                measures[askedAt[i]] = given == null ? 0 : 1;
                earned += points[i];
                possible += given == null ? 0 : items.get(i).points();
            }
            long outcome = row.getLong("outcome");
            if (possible == 0 || outcome != ItemShares.outcome(earned, possible)) {
                throw new IllegalStateException("rating %s has outcome %d, but %d of %d points"
                        .formatted(row.getString("id"), outcome, earned, possible));
            }
            split.split(points, possible, outcome, shares, 0);
            measures[outcomeAt] = outcome;
            for (int i = 0; i < shares.length; i++) {
                measures[shareAt[i]] = shares[i];
            }
        }

        private String value(String column, ResultSet row) throws SQLException {
            if (column.equals(Method.DEPARTMENT)) {
                UUID id = row.getObject("department_id", UUID.class);
                String code = departments.get(id);
                if (code == null) {
                    throw new IllegalStateException("rating %s is of no department".formatted(row.getString("id")));
                }
                return code;
            }
            String value = row.getString(column);
            return value.isBlank() ? ScoreSpec.UNKNOWN : value;
        }

        private static Short[] points(Array array) throws SQLException {
            return (Short[]) array.getArray();
        }
    }

    /// Whether a row has both levels of one of the matches.
    private static final class AnyOf implements Predicate<String[]> {

        private final Map<List<int[]>, Set<List<String>>> levels = new HashMap<>();

        AnyOf(List<String> columns, Set<Match> any) {
            Map<List<Factor>, List<int[]>> places = new HashMap<>();
            for (Match match : any) {
                List<int[]> at = places.computeIfAbsent(
                        List.of(match.first(), match.second()),
                        factors -> factors.stream()
                                .map(factor -> factor.columns().stream()
                                        .mapToInt(columns::indexOf)
                                        .toArray())
                                .toList());
                levels.computeIfAbsent(at, none -> new HashSet<>())
                        .add(List.of(match.firstLevel(), match.secondLevel()));
            }
        }

        @Override
        public boolean test(String[] values) {
            return levels.entrySet().stream()
                    .anyMatch(entry -> entry.getValue()
                            .contains(entry.getKey().stream()
                                    .map(places -> level(places, values))
                                    .toList()));
        }

        private static String level(int[] places, String[] values) {
            List<String> parts = new ArrayList<>();
            for (int place : places) {
                parts.add(values[place]);
            }
            return Factor.level(parts.toArray(String[]::new));
        }
    }
}
