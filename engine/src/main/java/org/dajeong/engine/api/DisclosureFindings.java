package org.dajeong.engine.api;

import java.util.List;
import org.dajeong.engine.api.ScoreSheet.Withheld;

/// What is wrong with publishing some figures together; nothing, if all lists are empty.
///
/// @param broken figures that are shown against the rule
/// @param solved withheld figures that may not be shown by themselves and follow from those that are shown
/// @param groups sums over fewer ratings than the minimum that follow from what is shown
public record DisclosureFindings(List<Broken> broken, List<Solved> solved, List<SmallGroup> groups) {

    public DisclosureFindings {
        broken = List.copyOf(broken);
        solved = List.copyOf(solved);
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return broken.isEmpty() && solved.isEmpty() && groups.isEmpty();
    }

    /// A figure that is shown and must not be.
    public record Broken(PublishedFigure.Name figure, Withheld reason) {}

    /// A withheld figure, and the sum of shown figures that it equals.
    public record Solved(PublishedFigure.Name figure, List<Term> from) {

        public Solved {
            from = List.copyOf(from);
        }
    }

    /// Few ratings whose sum equals a sum of shown figures.
    ///
    /// @param plus the ratings that are added up
    /// @param minus the ratings that are taken from them: those that left, where others came between publications
    public record SmallGroup(List<PublishedFigure.Part> plus, List<PublishedFigure.Part> minus, List<Term> from) {

        public SmallGroup {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
            from = List.copyOf(from);
        }
    }

    /// A shown figure, taken `times / of` times.
    ///
    /// @param times not 0
    /// @param of at least 1, without a common divisor
    public record Term(PublishedFigure.Name figure, long times, long of) {}
}
