package org.dajeong.engine.api;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dajeong.engine.spi.Factor;

/// One cell of a published table: the mean and the number of some ratings, shown or not.
///
/// @param parts the ratings it counts; a figure is the sum over them, so that figures can be subtracted
/// @param ratings how many it counts
/// @param staff how many people they are about; absent where that is not known
/// @param largest how many of them are about the person with the most; absent where that is not known
public record PublishedFigure(
        Name name, Set<Part> parts, long ratings, OptionalLong staff, OptionalLong largest, boolean shown) {

    public PublishedFigure {
        parts = Set.copyOf(parts);
    }

    public PublishedFigure withheld() {
        return new PublishedFigure(name, parts, ratings, staff, largest, false);
    }

    /// Where a figure stands. What is empty is summed over: no unit is all units of the parent, no parent all units
    /// of the agency, no period all periods, no item the whole outcome.
    public record Name(
            String publication,
            Optional<String> parent,
            Optional<String> unit,
            Optional<String> period,
            Optional<String> item)
            implements Comparable<Name> {

        private static final Comparator<Optional<String>> EMPTY_FIRST =
                Comparator.comparing(value -> value.orElse(""), Factor.LEVEL_ORDER);

        private static final Comparator<Name> ORDER = Comparator.comparing(Name::publication, Factor.LEVEL_ORDER)
                .thenComparing(Name::parent, EMPTY_FIRST)
                .thenComparing(Name::unit, EMPTY_FIRST)
                .thenComparing(Name::period, EMPTY_FIRST)
                .thenComparing(Name::item, EMPTY_FIRST);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /// Ratings that every figure counts either all or none of, as far as one item is concerned.
    ///
    /// @param batch which publications count them, where not all do that have this period; empty otherwise
    /// @param item empty where items are not published
    /// @param ratings how many of them were asked the item
    public record Part(String unit, String period, String batch, String item, long ratings)
            implements Comparable<Part> {

        private static final Comparator<Part> ORDER = Comparator.comparing(Part::unit, Factor.LEVEL_ORDER)
                .thenComparing(Part::period, Factor.LEVEL_ORDER)
                .thenComparing(Part::batch, Factor.LEVEL_ORDER)
                .thenComparing(Part::item, Factor.LEVEL_ORDER)
                .thenComparing(Part::ratings);

        /// Whether they came or left between two publications.
        public boolean isCorrection() {
            return !batch.isEmpty();
        }

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }
}
