package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.app.instruments.ImprovementField;
import org.dajeong.app.instruments.LocalizedText;
import org.dajeong.app.organization.KindOfWork;

/// A task that others have tried, as the library holds it.
///
/// @param fields improvement fields that it is about
/// @param worksOf kinds of work that it is for; empty: all
/// @param atLunch whether it needs that the office answers at lunch
/// @param staffMin how many people a department needs for it
/// @param strength how much the source shows
/// @param source who did it, and what is known
/// @param address where it was published; blank for a case of this agency
public record TaskIdea(
        String key,
        TaskKind kind,
        List<ImprovementField> fields,
        List<KindOfWork> worksOf,
        boolean atLunch,
        int staffMin,
        LocalizedText title,
        LocalizedText cause,
        LocalizedText action,
        LocalizedText checks,
        Strength strength,
        String source,
        String address) {

    public TaskIdea {
        fields = List.copyOf(fields);
        worksOf = List.copyOf(worksOf);
    }

    /// How much a published case shows.
    public enum Strength {
        /// Figures before and after, with nobody to compare with: chance and season may have done it.
        BEFORE_AFTER,
        /// That it was done, without a figure.
        DESCRIBED,
        /// That somebody recommends it.
        RECOMMENDED,
        /// That the item moved with a department here, against the others in the same quarters.
        CONFIRMED_HERE,
        /// That a department here did it, and no rise was seen.
        NOT_CONFIRMED_HERE
    }

    /// Whether a department can do it at all.
    boolean suits(KindOfWork work, int staff, boolean lunchClosure) {
        return (worksOf.isEmpty() || worksOf.contains(work)) && staff >= staffMin && !(atLunch && lunchClosure);
    }
}
