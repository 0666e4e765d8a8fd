package org.dajeong.engine.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ratings of one unit in one period that are alike in all that disclosure asks about: how many, of whom, and in
/// which publications they are counted.
///
/// A rating that was corrected after a publication is one that left (in the earlier publications only) and one that
/// came (in the later only).
///
/// @param parent what the unit belongs to (a bureau); empty where the units have no parents
/// @param period empty where the ratings have no periods
/// @param person who was rated; empty where that is not known. A person counts anew in every unit
/// @param publications the publications that count these ratings, at least one
/// @param ratings how many, at least 1
/// @param asked how many of them were asked each item; empty where no items are published
public record RatedGroup(
        Optional<String> parent,
        String unit,
        Optional<String> period,
        Optional<String> person,
        Set<String> publications,
        long ratings,
        Map<String, Long> asked) {

    public RatedGroup {
        publications = Set.copyOf(publications);
        asked = Map.copyOf(asked);
        if (publications.isEmpty() || ratings < 1) {
            throw new IllegalArgumentException("%d ratings in %d publications: there must be at least one of each"
                    .formatted(ratings, publications.size()));
        }
    }
}
