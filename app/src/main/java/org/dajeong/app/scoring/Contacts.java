package org.dajeong.app.scoring;

import java.util.List;
import org.dajeong.app.Quarter;

/// What a department's contacts were: which kinds moved its score, and, where no other department is like it, its own
/// past.
///
/// @param levels what each level of the mix does to the department's score against the agency's, the largest first
/// @param past the department's own mean in each quarter that may be shown; empty where others are comparable
public record Contacts(List<LevelPart> levels, List<OwnMean> past) {

    public Contacts {
        levels = List.copyOf(levels);
        past = List.copyOf(past);
    }

    /// One level of a mix factor.
    ///
    /// @param points what the department's having more or fewer such contacts than the agency adds to its score
    public record LevelPart(String factor, String level, double points) {}

    /// The mean of all contacts of one quarter.
    ///
    /// @param standardError of the mean, from the spread of single contacts over the agency
    public record OwnMean(Quarter quarter, long n, double mean, double standardError) {}
}
