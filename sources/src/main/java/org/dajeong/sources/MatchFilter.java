package org.dajeong.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;

/// Takes the rows that match at least one of some pairs of levels.
final class MatchFilter implements Predicate<String[]> {

    private final Map<List<Integer>, Set<String>> levels = new HashMap<>();

    MatchFilter(Set<TableSource.Match> any, WantedColumns wanted) {
        for (TableSource.Match match : any) {
            // Both levels together are one level of all their columns.
            List<Integer> places = Stream.of(match.first(), match.second())
                    .flatMap(factor -> factor.columns().stream())
                    .map(wanted::add)
                    .toList();
            levels.computeIfAbsent(places, same -> new HashSet<>())
                    .add(Factor.level(match.firstLevel(), match.secondLevel()));
        }
    }

    @Override
    public boolean test(String[] cells) {
        return levels.entrySet().stream().anyMatch(entry -> entry.getValue().contains(level(entry.getKey(), cells)));
    }

    private static String level(List<Integer> places, String[] cells) {
        StringBuilder level = new StringBuilder();
        for (int place : places) {
            String text = cells[place];
            level.append(level.isEmpty() ? "" : Factor.PART).append(text.isEmpty() ? ScoreSpec.UNKNOWN : text);
        }
        return level.toString();
    }
}
