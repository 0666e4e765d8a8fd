package org.dajeong.app.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A published score run: what stands above every figure of it.
///
/// @param quarter the newest quarter in it
/// @param set number of the frozen set it was calculated from
/// @param method number of the method version
/// @param ratings the ratings in the set
/// @param n the contacts of published departments
/// @param mean their mean, in points
/// @param fingerprint of the set's tables
/// @param resultHash of everything the run said
/// @param dictionaries what the codes in it stand for
public record Publication(
        UUID run,
        Quarter quarter,
        long set,
        int method,
        long ratings,
        long n,
        double mean,
        String fingerprint,
        String resultHash,
        Instant publishedAt,
        Dictionaries dictionaries) {

    /// All quarters in it, in order.
    public List<Quarter> quarters() {
        return dictionaries.quarters();
    }

    /// The items of the rubric, in its order.
    public List<RatedItem> items() {
        return dictionaries.items();
    }

    /// The name of an item in a language of the pages; a code that is no item, such as the remaining ones
    /// together, stands for itself.
    public String item(String code, String language) {
        return items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.name(language))
                .orElse(code);
    }
}
