package org.dajeong.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What was promised, and for which item.
final class Promise {

    @Option(names = "--goal", paramLabel = "POINTS", descriptionKey = "option.goal", order = 4)
    @Nullable
    String goal;

    @Option(names = "--item", paramLabel = "ITEM", descriptionKey = "option.item", order = 5)
    @Nullable
    String item;

    OptionalDouble goal(Complaints complaints) {
        return goal == null
                ? OptionalDouble.empty()
                : new Numbers(complaints)
                        .between("--goal", goal, 0, 100)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty);
    }

    /// The item, which must be one of the score.
    Optional<String> item(RatingOptions ratings, Complaints complaints) {
        Optional<String> named = Optional.ofNullable(item).map(Names::one);
        List<String> known = ratings.itemNames();
        if (named.isPresent() && !known.contains(named.get())) {
            complaints.addUnknown("ask.item-unknown", named.get(), known);
        }
        return named;
    }
}
