package org.dajeong.app.improvement;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// All goals about other measures, for the pages that show goals on kindness.
@Component
class GoalsBeside {

    private final List<OtherGoals> sources;

    GoalsBeside(List<OtherGoals> sources) {
        this.sources = List.copyOf(sources);
    }

    List<OtherGoals.Section> sections(UUID department, Quarter quarter, Viewer viewer, Words words) {
        return sources.stream()
                .map(source -> source.section(department, quarter, viewer, words))
                .toList();
    }

    /// Those of a quarter by department.
    Map<UUID, List<OtherGoals.Line>> lines(Quarter quarter, Words words) {
        return sources.stream()
                .flatMap(source -> source.lines(quarter, words).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) ->
                                Stream.of(one, other).flatMap(List::stream).toList()));
    }

    /// Those of some departments for a quarter.
    List<OtherGoals.Line> lines(Collection<UUID> departments, Quarter quarter, Words words) {
        Map<UUID, List<OtherGoals.Line>> all = lines(quarter, words);
        return departments.stream()
                .flatMap(department -> all.getOrDefault(department, List.of()).stream())
                .toList();
    }

    /// How those of some quarters together stand: a sentence for each measure that has any.
    ///
    /// @param shown the departments that count
    List<String> tallies(List<Quarter> quarters, Predicate<UUID> shown, Words words) {
        return sources.stream()
                .map(source -> tally(source, quarters, shown).map(counts -> source.tally(counts, words)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The same from the record of a closed quarter.
    List<String> tallies(QuarterRecord record, Words words) {
        return sources.stream()
                .filter(source -> record.beside().containsKey(source.name()))
                .map(source -> {
                    Map<String, Integer> kept = record.beside().getOrDefault(source.name(), Map.of());
                    Map<GoalOutcome, Integer> counts = new EnumMap<>(GoalOutcome.class);
                    Arrays.stream(GoalOutcome.values())
                            .filter(outcome -> kept.containsKey(outcome.name()))
                            .forEach(outcome -> counts.put(outcome, kept.getOrDefault(outcome.name(), 0)));
                    return source.tally(counts, words);
                })
                .toList();
    }

    /// What closing a quarter now would leave untold: a sentence for each measure.
    List<String> untold(Quarter quarter, Words words) {
        return sources.stream()
                .flatMap(source -> tally(source, List.of(quarter), department -> true)
                        .map(counts -> counts.getOrDefault(GoalOutcome.GOING_ON, 0))
                        .filter(goals -> goals > 0)
                        .map(goals -> source.untold(goals, words))
                        .stream())
                .toList();
    }

    /// What the record of a quarter keeps when it is closed. What is not told by then never will be.
    Map<String, Map<String, Integer>> forRecord(Quarter quarter) {
        Map<String, Map<String, Integer>> record = new HashMap<>();
        sources.forEach(source -> tally(source, List.of(quarter), department -> true)
                .ifPresent(counts -> {
                    Map<String, Integer> kept = new TreeMap<>();
                    counts.forEach((outcome, count) -> kept.merge(
                            (outcome == GoalOutcome.GOING_ON ? GoalOutcome.CANNOT_TELL : outcome).name(),
                            count,
                            Integer::sum));
                    record.put(source.name(), kept);
                }));
        return record;
    }

    private static Optional<Map<GoalOutcome, Integer>> tally(
            OtherGoals source, List<Quarter> quarters, Predicate<UUID> shown) {
        Map<GoalOutcome, Integer> counts = new EnumMap<>(GoalOutcome.class);
        quarters.forEach(quarter -> source.outcomes(quarter).forEach((department, outcomes) -> {
            if (shown.test(department)) {
                outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
            }
        }));
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts);
    }
}
