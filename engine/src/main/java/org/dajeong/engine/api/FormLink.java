package org.dajeong.engine.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dajeong.engine.api.FormVersion.Item;

/// How ratings of two versions of an instrument can be put on one footing: the weights of one of them.
///
/// ```text
/// linked score = 100 · Σ w_i · e_i / m_i  /  Σ w_i     over the common items that were asked
/// ```
///
/// w_i the points of item i in the reference version, e_i what was earned, m_i what could be earned in
/// the version the rating was made with. Where every item of the reference is common this is a
/// re-scoring: ratings made with the reference keep their score, those of the other version get the one
/// they would have had. Else both are scored on the common items alone, and neither is the published
/// score.
///
/// **Assumptions.** An item of the same name was rated by the same rule in both versions, and what
/// stands beside it on the form did not change how it was rated.
///
/// **Source.** Common-item linking; Kolen and Brennan, *Test Equating, Scaling, and Linking*. The case
/// of the public record, Seobu waterworks 2019: `M01_FormLinkTests`. Page:
/// `docs/methods/instrument-versions.md`.
public sealed interface FormLink {

    /// Common items must carry at least this share of the points of either version.
    double SHARE_MIN = 0.5;

    /// The versions can be linked.
    ///
    /// @param reference whose weights are used
    /// @param other the other version
    /// @param common the items of both, in the order of the reference; at least one
    record Linked(FormVersion reference, FormVersion other, List<String> common) implements FormLink {

        public Linked {
            common = List.copyOf(common);
        }

        /// Whether every item of the reference is common: the link is a re-scoring.
        public boolean complete() {
            return common.size() == reference.items().size();
        }

        /// The share of the points of a version that common items carry, above 0 and at most 1.
        public double share(FormVersion version) {
            return shareOf(version, common);
        }

        /// The linked score of one rating.
        ///
        /// @param version the one it was made with, `reference` or `other`
        /// @param earned points by item; an item that was not asked is absent
        /// @return from 0 to 100; empty if no common item was asked
        /// @throws IllegalArgumentException if the version is neither, or more was earned than an item
        ///     can earn
        public OptionalDouble score(FormVersion version, Map<String, Integer> earned) {
            if (!version.equals(reference) && !version.equals(other)) {
                throw new IllegalArgumentException("'%s' is not linked here".formatted(version.name()));
            }
            double sum = 0;
            double weights = 0;
            for (String name : common) {
                Integer points = earned.get(name);
                if (points != null) {
                    int most = version.find(name).orElseThrow().points();
                    if (points < 0 || points > most) {
                        throw new IllegalArgumentException(
                                "item '%s' earns 0 to %d points, not %d".formatted(name, most, points));
                    }
                    int weight = reference.find(name).orElseThrow().points();
                    sum += (double) weight * points / most;
                    weights += weight;
                }
            }
            return weights > 0 ? OptionalDouble.of(100 * sum / weights) : OptionalDouble.empty();
        }
    }

    /// There is no footing for both.
    ///
    /// @param share the smaller share of points that common items carry, 0 where there are none
    record Refused(Reason reason, double share) implements FormLink {}

    /// Why there is none.
    enum Reason {
        /// No item stands in both.
        NO_COMMON_ITEMS,
        /// Common items carry less than [#SHARE_MIN] of the points of one of the versions.
        LITTLE_IN_COMMON
    }

    /// The link of two versions on the weights of the first.
    static FormLink between(FormVersion reference, FormVersion other) {
        List<String> common = reference.items().stream()
                .map(Item::name)
                .filter(name -> other.find(name).isPresent())
                .toList();
        double share = Math.min(shareOf(reference, common), shareOf(other, common));
        if (common.isEmpty()) {
            return new Refused(Reason.NO_COMMON_ITEMS, 0);
        }
        return share < SHARE_MIN ? new Refused(Reason.LITTLE_IN_COMMON, share) : new Linked(reference, other, common);
    }

    private static double shareOf(FormVersion version, List<String> items) {
        double carried = version.items().stream()
                .filter(item -> items.contains(item.name()))
                .mapToInt(Item::points)
                .sum();
        return carried / version.points();
    }
}
