package org.dajeong.app.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A published score run: what stands above every figure of it.
///
/// @param quarter the newest quarter in it
/// @param quarters all quarters in it, in order
/// @param set number of the frozen set it was calculated from
/// @param method number of the method version
/// @param ratings the ratings in the set
/// @param n the contacts of published departments
/// @param mean their mean, in points
/// @param fingerprint of the set's tables
/// @param resultHash of everything the run said
/// @param items of the rubric, in its order
public record Publication(
        UUID run,
        Quarter quarter,
        List<Quarter> quarters,
        long set,
        int method,
        long ratings,
        long n,
        double mean,
        String fingerprint,
        String resultHash,
        Instant publishedAt,
        List<RatedItem> items) {

    public Publication {
        quarters = List.copyOf(quarters);
        items = List.copyOf(items);
    }

    /// The name of an item in a language of the pages; a code that is no item, such as the remaining ones
    /// together, stands for itself.
    public String item(String code, String language) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.name(language))
                .orElse(code);
    }
}
