package org.dajeong.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource.Match;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.TablesCodec;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.RatingRows;
import org.dajeong.sources.Scope;
import org.jspecify.annotations.Nullable;

/// What is to be counted, in a form that travels to the workers.
///
/// @param ratings how rows become ratings, null where measures stand in columns
/// @param specification what is counted: tables of no rows, which name it, in their stored form
/// @param any which rows are counted, null for all
record Question(
        String name,
        @Nullable Ratings ratings,
        byte[] specification,
        @Nullable List<Matching> any) implements Serializable {

    /// A match in plain parts.
    private record Matching(List<String> first, String firstLevel, List<String> second, String secondLevel)
            implements Serializable {

        static Matching of(Match match) {
            return new Matching(
                    match.first().columns(), match.firstLevel(), match.second().columns(), match.secondLevel());
        }

        Match match() {
            return new Match(new Factor(first), firstLevel, new Factor(second), secondLevel);
        }
    }

    /// Which column is the unit and which the period, and what the outcome is made of.
    private record Ratings(
            String unit,
            @Nullable String period,
            @Nullable String until,
            List<String> columns,
            List<String> items,
            List<Integer> points,
            String outcome,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high)
            implements Serializable {

        static Ratings of(ScoreSpec spec, Outcome outcome, Scope scope) {
            String column = "";
            List<String> items = new ArrayList<>();
            List<Integer> points = new ArrayList<>();
            @Nullable BigDecimal low = null;
            @Nullable BigDecimal high = null;
            switch (outcome) {
                case Outcome.Items(List<Outcome.Item> of) ->
                    of.forEach(item -> {
                        items.add(item.name());
                        points.add(item.points());
                    });
                case Outcome.Column(String of, Optional<Outcome.Scale> scale) -> {
                    column = of;
                    low = scale.map(Outcome.Scale::low).orElse(null);
                    high = scale.map(Outcome.Scale::high).orElse(null);
                }
            }
            return new Ratings(
                    spec.unit(),
                    spec.period().orElse(null),
                    scope.until().orElse(null),
                    scope.columns(),
                    items,
                    points,
                    column,
                    low,
                    high);
        }

        ScoreSpec spec() {
            return new ScoreSpec(
                    unit, Optional.ofNullable(period), List.of(), Optional.empty(), Optional.empty(), items);
        }

        Outcome made() {
            if (items.isEmpty()) {
                return new Outcome.Column(
                        outcome,
                        low == null || high == null ? Optional.empty() : Optional.of(new Outcome.Scale(low, high)));
            }
            List<Outcome.Item> of = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                of.add(new Outcome.Item(items.get(i), points.get(i)));
            }
            return new Outcome.Items(of);
        }

        Scope scope() {
            return new Scope(Optional.ofNullable(until), columns);
        }
    }

    /// All ratings of a scope.
    Question(String name, ScoreSpec spec, Outcome outcome, Scope scope, TableSpec tables) {
        this(name, Ratings.of(spec, outcome, scope), named(tables), null);
    }

    /// All rows with their measures.
    Question(String name, TableSpec tables) {
        this(name, null, named(tables), null);
    }

    /// The same rows in other tables, or only those that match.
    Question with(TableSpec other, @Nullable Set<Match> matching) {
        return new Question(
                name,
                ratings,
                named(other),
                matching == null ? null : matching.stream().map(Matching::of).toList());
    }

    private static byte[] named(TableSpec tables) {
        return TablesCodec.encode(new TableCounter(tables).tables());
    }

    TableSpec tables() {
        return TablesCodec.decode(specification).spec();
    }

    /// Something that counts rows.
    ///
    /// @param file what problems name
    RatingRows rows(String file) {
        @Nullable
        Set<Match> matches =
                any == null ? null : any.stream().map(Matching::match).collect(Collectors.toSet());
        return ratings == null
                ? RatingRows.measures(file, tables(), matches)
                : RatingRows.ratings(file, ratings.spec(), ratings.made(), ratings.scope(), tables(), matches);
    }
}
