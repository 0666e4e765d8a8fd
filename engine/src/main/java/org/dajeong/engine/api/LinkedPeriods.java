package org.dajeong.engine.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dajeong.engine.linear.Normal;
import org.dajeong.engine.versions.Sums;

/// The mean scores of periods rated with two versions of an instrument, as published and linked.
///
/// ```text
/// published change = own_b − own_a
/// like for like    = linked_b − linked_a
/// form             = published change − like for like
/// ```
///
/// Scores are counted in hundredths of a point, so that the order of the ratings changes nothing.
///
/// **Assumptions.** Those of [FormLink]; ratings of a period are independent. Mix and assessors are not
/// removed: these are raw means.
public final class LinkedPeriods {

    /// Fewer ratings are not shown.
    public static final int RATINGS_MIN = 5;

    private final FormLink.Linked link;
    private final TreeMap<String, Sums> periods;

    /// @param order of the periods in time
    public LinkedPeriods(FormLink.Linked link, Comparator<String> order) {
        this.link = link;
        this.periods = new TreeMap<>(order);
    }

    /// Takes one rating.
    ///
    /// @param version the one it was made with; one per period
    /// @param earned points by item; an item that was not asked is absent
    /// @throws IllegalArgumentException if the period was rated with another version before, or as
    ///     [FormLink.Linked#score]
    public void add(String period, FormVersion version, Map<String, Integer> earned) {
        Sums sums = periods.computeIfAbsent(period, name -> new Sums(version));
        if (!sums.version().equals(version)) {
            throw new IllegalArgumentException("period '%s' has two versions".formatted(period));
        }
        sums.add(earned, link.score(version, earned));
    }

    /// The periods, oldest first.
    public List<Period> periods() {
        return periods.entrySet().stream()
                .map(entry -> period(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Period period(String name, Sums sums) {
        return new Period(
                name,
                sums.version(),
                sums.ratings() < RATINGS_MIN
                        ? Optional.empty()
                        : Optional.of(new Means(
                                sums.ratings(),
                                sums.own(),
                                sums.linked(),
                                sums.linked() - Normal.Z95 * sums.standardError(),
                                sums.linked() + Normal.Z95 * sums.standardError(),
                                sums.standardError())));
    }

    /// The steps from each shown period to the next shown one, oldest first.
    public List<Step> steps() {
        List<Period> shown =
                periods().stream().filter(period -> period.means().isPresent()).toList();
        return IntStream.range(1, shown.size())
                .mapToObj(i -> step(shown.get(i - 1), shown.get(i)))
                .toList();
    }

    private static Step step(Period from, Period to) {
        Means before = from.means().orElseThrow();
        Means after = to.means().orElseThrow();
        double published = after.own() - before.own();
        double linked = after.linked() - before.linked();
        double error = Math.hypot(before.standardError(), after.standardError());
        return new Step(from.name(), to.name(), published, linked, published - linked, error);
    }

    /// One period.
    ///
    /// @param version its ratings were made with
    /// @param means empty where there are fewer than [#RATINGS_MIN] ratings
    public record Period(String name, FormVersion version, Optional<Means> means) {}

    /// The scores of one period, 0 to 100.
    ///
    /// @param ratings with a linked score
    /// @param own their mean score on the version in force, as it would have been published
    /// @param linked mean score on the weights of the reference
    /// @param low lower end of the 95 % interval of `linked`
    /// @param high its upper end
    /// @param standardError of `linked`
    public record Means(long ratings, double own, double linked, double low, double high, double standardError) {}

    /// From one period to the next, in points.
    ///
    /// @param published what the published scores differ by
    /// @param linked what is left of it on one footing
    /// @param form what came from the form
    /// @param standardError of `linked`
    public record Step(String from, String to, double published, double linked, double form, double standardError) {

        /// The lower end of the 95 % interval of `linked`.
        public double low() {
            return linked - Normal.Z95 * standardError;
        }

        /// The upper end of the 95 % interval of `linked`.
        public double high() {
            return linked + Normal.Z95 * standardError;
        }
    }
}
