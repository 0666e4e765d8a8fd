package org.dajeong.app.improvement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.Publications;
import org.dajeong.engine.api.Why;
import org.springframework.stereotype.Component;

/// Goals that follow from what the published run says of a department: the items in which its own calls lose most, each
/// up to where the agency stands with the same calls, and what these together would make of the whole score.
@Component
class SuggestedGoals {

    private static final int ITEMS_MAX = 3;

    /// Less than this, in points of the whole score, is nothing to work at.
    private static final double LOSS_MIN = 0.2;

    /// Nobody earns all of an item in every call.
    private static final double PERCENT_MAX = 95;

    private final Publications publications;

    SuggestedGoals(Publications publications) {
        this.publications = publications;
    }

    /// One of them.
    ///
    /// @param target in whole points or per cent
    record Suggested(Outlook outlook, double target) {

        double chance() {
            return outlook.chance(target).orElse(0.0);
        }
    }

    /// Item goals first, because they can be seen; the most visible first.
    ///
    /// @param planned how many ratings the department is to get; none: as many as last time
    List<Suggested> of(FittedRun run, UUID department, OptionalInt planned) {
        List<Suggested> items = new ArrayList<>();
        double together = 0;
        if (publications
                        .why(run.publication().run(), department, Optional.empty())
                        .orElse(null)
                instanceof Why.Explained why) {
            for (Why.ItemPart part : losing(why)) {
                Optional<Suggested> suggested = Outlook.of(run, department, Optional.of(part.item()), planned)
                        .flatMap(outlook -> toTheAgency(outlook, part));
                suggested.ifPresent(items::add);
                together +=
                        suggested.map(one -> one.outlook().gain(one.target())).orElse(0.0);
            }
        }
        items.sort(Comparator.comparingDouble(Suggested::chance).reversed());
        double gain = together;
        if (gain > 0) {
            Outlook.of(run, department, Optional.empty(), planned)
                    .map(outlook -> new Suggested(outlook, Math.ceil(10 * (outlook.baseline() + gain)) / 10))
                    .ifPresent(items::add);
        }
        return items;
    }

    private static List<Why.ItemPart> losing(Why.Explained why) {
        return why.parts().stream()
                .filter(part -> part.kind() == Why.Kind.OWN)
                .flatMap(part -> part.items().stream())
                .filter(item -> item.points() <= -LOSS_MIN)
                .sorted(Comparator.comparingDouble(Why.ItemPart::points))
                .limit(ITEMS_MAX)
                .toList();
    }

    private static Optional<Suggested> toTheAgency(Outlook outlook, Why.ItemPart part) {
        double target = Math.min(PERCENT_MAX, Math.ceil(outlook.baseline() + outlook.measured(-part.points())));
        return target > outlook.baseline() ? Optional.of(new Suggested(outlook, target)) : Optional.empty();
    }
}
