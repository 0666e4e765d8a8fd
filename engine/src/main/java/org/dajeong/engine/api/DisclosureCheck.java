package org.dajeong.engine.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.disclosure.Attack;
import org.dajeong.engine.disclosure.Hierarchy;
import org.dajeong.engine.disclosure.Withholding;

/// The door to disclosure over many tables: units under parents, periods and their sums, items, several
/// publications.
///
/// Every figure is a sum over parts (unit × period × item × correction), so that the shown figures are linear
/// equations in the parts. A reader can compute exactly the combinations of these equations. A withheld figure is
/// safe if it is none of them, which a rank test in exact integers decides; so is a small group of ratings.
///
/// Method and limits: `docs/methods/disclosure.md`.
public final class DisclosureCheck {

    private DisclosureCheck() {}

    /// The published rule.
    ///
    /// @param minRatings fewer are not shown
    /// @param minStaff fewer rated people are not shown, where they are known
    public record Rule(int minRatings, int minStaff) {

        public static Rule of(ScoreOptions options) {
            return new Rule(options.minRatings(), options.minStaff());
        }

        /// What a reason asks for.
        public OptionalLong required(Withheld reason) {
            return switch (reason) {
                case FEW_RATINGS -> OptionalLong.of(minRatings);
                case FEW_STAFF -> OptionalLong.of(minStaff);
                case ONE_PERSON, PROTECTS_ANOTHER -> OptionalLong.empty();
            };
        }
    }

    /// What is to be withheld.
    ///
    /// @param figures all figures, in order of names
    /// @param withheld the withheld ones of the publication that was asked about, with their reasons
    /// @param left what remains although all is withheld that can be: it follows from earlier publications
    public record Proposal(
            List<PublishedFigure> figures, Map<PublishedFigure.Name, Withheld> withheld, DisclosureFindings left) {

        public Proposal {
            figures = List.copyOf(figures);
        }
    }

    /// All figures of all publications, shown: agency, parents and units, by period, by sums of periods and over
    /// all; and each item of these where items were asked.
    ///
    /// @param sums what periods are added up to (a quarter to its year); a period may be missing
    /// @return in order of names
    public static List<PublishedFigure> figures(Collection<RatedGroup> groups, Map<String, String> sums) {
        return new Hierarchy(groups, sums).figures();
    }

    /// What a reader could compute, and what is shown against the rule.
    public static DisclosureFindings check(Collection<PublishedFigure> figures, Rule rule) {
        return new Attack(figures, rule).findings();
    }

    /// Withholds figures of one publication until nothing can be computed; the figures of others stay as they are.
    ///
    /// First what the rule forbids, then, as long as something follows, the smallest figure that it follows from.
    /// Figures that are withheld already stay so.
    public static Proposal propose(Collection<PublishedFigure> figures, Rule rule, String publication) {
        return new Withholding(figures, rule, publication).proposal();
    }
}
