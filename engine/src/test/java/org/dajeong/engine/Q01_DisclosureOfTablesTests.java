package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.dajeong.engine.api.DisclosureCheck;
import org.dajeong.engine.api.DisclosureCheck.Proposal;
import org.dajeong.engine.api.DisclosureCheck.Rule;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.DisclosureFindings.Broken;
import org.dajeong.engine.api.DisclosureFindings.SmallGroup;
import org.dajeong.engine.api.DisclosureFindings.Term;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Name;
import org.dajeong.engine.api.PublishedFigure.Part;
import org.dajeong.engine.api.RatedGroup;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: what is withheld in one table does not follow from the others: of bureaus, of years, of items, of the
/// same quarters published again.
class Q01_DisclosureOfTablesTests {

    private static final Rule RULE = new Rule(5, 3);
    private static final Map<String, String> YEARS = Map.of("1-1", "1", "1-2", "1", "2-1", "2", "2-2", "2");

    @ParameterizedTest
    @CsvSource({
        "4, 4, 1, FEW_RATINGS",
        "5, 2, 2, FEW_STAFF",
        "6, 3, 4, ONE_PERSON",
        "6, 3, 3, ''",
        "5, 3, 2, ''",
    })
    void aFigureOfAnyTableKeepsTheRule(long ratings, int staff, long largest, String reason) {
        List<RatedGroup> groups = new ArrayList<>();
        groups.add(group("bureau", "unit", "1-1", "s0", largest));
        for (int s = 1; s < staff; s++) {
            long left = ratings - largest - (s - 1);
            groups.add(group("bureau", "unit", "1-1", "s" + s, s == staff - 1 ? left : 1));
        }
        List<Broken> broken = DisclosureCheck.check(DisclosureCheck.figures(groups, Map.of()), RULE)
                .broken();

        // Agency, bureau and unit; by period and over all.
        assertThat(broken).hasSize(reason.isEmpty() ? 0 : 6);
        assertThat(broken)
                .extracting(Broken::reason)
                .allMatch(found -> found.name().equals(reason));
    }

    @Test
    void aLoneWithheldUnitFollowsFromItsBureau() {
        List<RatedGroup> groups = List.of(
                office("finance", "small", "1-1", 4),
                office("finance", "large", "1-1", 20),
                office("welfare", "other", "1-1", 20),
                office("welfare", "third", "1-1", 20));
        List<PublishedFigure> figures = hide(
                DisclosureCheck.figures(groups, Map.of()), name -> name.unit().equals(Optional.of("small")));

        DisclosureFindings findings = DisclosureCheck.check(figures, RULE);

        assertThat(findings.broken()).isEmpty();
        assertThat(findings.groups()).isEmpty();
        assertThat(findings.solved()).hasSize(2);
        assertThat(findings.solved().getFirst().from())
                .extracting(Term::times, Term::of)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1L, 1L), org.assertj.core.groups.Tuple.tuple(-1L, 1L));
        assertTrue(findings, figures);
    }

    @Test
    void twoWithheldUnitsWithFewRatingsTogetherNeedAThird() {
        List<RatedGroup> groups = List.of(
                office("finance", "a", "1-1", 2),
                office("finance", "b", "1-1", 2),
                office("finance", "c", "1-1", 9),
                office("welfare", "d", "1-1", 20),
                office("welfare", "e", "1-1", 20));
        List<PublishedFigure> figures = hide(
                DisclosureCheck.figures(groups, Map.of()),
                name -> name.unit().filter(Set.of("a", "b")::contains).isPresent());

        DisclosureFindings findings = DisclosureCheck.check(figures, RULE);
        Proposal proposal = DisclosureCheck.propose(figures, RULE, "1");

        assertThat(findings.solved()).isEmpty();
        assertThat(findings.groups())
                .singleElement()
                .satisfies(
                        group -> assertThat(group.plus()).extracting(Part::unit).containsExactly("a", "b"));
        assertThat(proposal.left().isEmpty()).isTrue();
        assertThat(proposal.withheld().keySet().stream().flatMap(name -> name.unit().stream()))
                .containsOnly("a", "b", "c");
    }

    /// Five ratings each time, four of them the same: what came less what left is known, one rating against one.
    @Test
    void aCorrectedQuarterIsSubtractedFromTheFirstPublication() {
        List<RatedGroup> groups = List.of(
                group("f", "unit", "1-1", Set.of("1", "2"), 20),
                group("f", "unit", "1-1", Set.of("1"), 1),
                group("f", "unit", "1-1", Set.of("2"), 1),
                group("f", "other", "1-1", Set.of("1", "2"), 20));
        List<PublishedFigure> figures = DisclosureCheck.figures(groups, Map.of());

        List<SmallGroup> found = DisclosureCheck.check(figures, new Rule(5, 1)).groups();
        Proposal proposal = DisclosureCheck.propose(figures, new Rule(5, 1), "2");

        assertThat(found).singleElement().satisfies(group -> {
            assertThat(group.plus()).extracting(Part::ratings).containsExactly(1L);
            assertThat(group.minus()).extracting(Part::ratings).containsExactly(1L);
        });
        assertThat(proposal.left().isEmpty()).isTrue();
        assertThat(proposal.figures())
                .filteredOn(figure -> figure.name().publication().equals("1"))
                .allMatch(PublishedFigure::shown);
    }

    @Test
    void whatIsPublishedAlreadyCannotBeTakenBack() {
        List<RatedGroup> groups = List.of(office("f", "a", "1-1", 3), office("f", "b", "1-1", 20));
        List<PublishedFigure> figures = hide(
                DisclosureCheck.figures(groups, Map.of()), name -> name.unit().equals(Optional.of("a")));

        Proposal proposal = DisclosureCheck.propose(figures, RULE, "2");

        assertThat(proposal.withheld()).isEmpty();
        assertThat(proposal.left().solved()).isNotEmpty();
    }

    /// An item that too few were asked follows from the outcome and the other items.
    @Test
    void itemsAddUpToTheOutcome() {
        List<RatedGroup> groups = new ArrayList<>();
        for (String unit : List.of("a", "b", "c")) {
            for (int s = 0; s < 4; s++) {
                groups.add(new RatedGroup(
                        Optional.empty(),
                        unit,
                        Optional.empty(),
                        Optional.of("s" + s),
                        Set.of("1"),
                        5,
                        Map.of("greeting", 5L, "closing", 5L, "transfer", unit.equals("a") && s > 0 ? 1L : 5L)));
            }
        }
        Proposal proposal = DisclosureCheck.propose(
                hide(
                        DisclosureCheck.figures(groups, Map.of()),
                        name -> name.unit().equals(Optional.of("a"))
                                && name.item().equals(Optional.of("transfer"))),
                RULE,
                "1");

        assertThat(proposal.left().isEmpty()).isTrue();
        assertThat(proposal.withheld().keySet())
                .filteredOn(name -> name.unit().equals(Optional.of("a")))
                .hasSizeGreaterThan(1);
    }

    /// Two publications of three and four quarters, bureaus, years: what is found is true, what is not found cannot
    /// be computed by floating-point elimination either, and nothing is left after the proposal.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anAttackerWithEverythingFindsNothing(long seed) {
        List<RatedGroup> groups = agency(seed);
        List<PublishedFigure> all = DisclosureCheck.figures(groups, YEARS);
        List<PublishedFigure> naive =
                new ArrayList<>(DisclosureCheck.propose(of("1", all), RULE, "1").figures());
        for (PublishedFigure figure : of("2", all)) {
            naive.add(DisclosureCheck.check(List.of(figure), RULE).isEmpty() ? figure : figure.withheld());
        }

        DisclosureFindings careless = DisclosureCheck.check(naive, RULE);
        Proposal proposal = DisclosureCheck.propose(naive, RULE, "2");

        assertThat(careless.broken()).isEmpty();
        assertThat(careless.solved()).isNotEmpty();
        assertThat(careless.groups()).isNotEmpty();
        assertTrue(careless, naive);
        assertThat(careless.solved())
                .extracting(DisclosureFindings.Solved::figure)
                .containsExactlyElementsOf(new Attacker(naive, RULE).solved());
        assertThat(proposal.left().isEmpty()).isTrue();
        Attacker attacker = new Attacker(proposal.figures(), RULE);
        assertThat(attacker.solved()).isEmpty();
        assertThat(attacker.smallPairs()).isEmpty();
        assertThat(proposal.figures().stream().filter(PublishedFigure::shown).count())
                .isGreaterThan(proposal.figures().size() / 4);
    }

    @Test
    void theOrderOfTheRatingsChangesNothing() {
        List<RatedGroup> groups = agency(7);
        List<RatedGroup> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(DisclosureCheck.propose(DisclosureCheck.figures(shuffled, YEARS), RULE, "2"))
                .isEqualTo(DisclosureCheck.propose(DisclosureCheck.figures(groups, YEARS), RULE, "2"));
    }

    @Test
    void reasonsOfWhatIsWithheldAreTold() {
        List<RatedGroup> groups =
                List.of(office("f", "a", "1-1", 3), office("f", "b", "1-1", 8), office("f", "c", "1-1", 30));

        assertThat(DisclosureCheck.propose(DisclosureCheck.figures(groups, Map.of()), RULE, "1")
                        .withheld())
                .containsEntry(name("a", Optional.of("1-1")), Withheld.FEW_RATINGS)
                .containsEntry(name("b", Optional.of("1-1")), Withheld.PROTECTS_ANOTHER)
                .containsEntry(name("a", Optional.empty()), Withheld.FEW_RATINGS)
                .hasSize(4);
    }

    // ---- an agency

    private static List<RatedGroup> agency(long seed) {
        Random random = new Random(seed);
        List<RatedGroup> groups = new ArrayList<>();
        for (int d = 0; d < 9; d++) {
            for (String quarter : List.of("1-1", "1-2", "2-1", "2-2")) {
                for (int s = 0; s < 5; s++) {
                    long ratings = random.nextInt(d < 5 ? 3 : 6);
                    Set<String> publications = quarter.equals("2-2") ? Set.of("2") : Set.of("1", "2");
                    if (ratings > 0) {
                        groups.add(new RatedGroup(
                                Optional.of("b" + d % 3),
                                "d" + d,
                                Optional.of(quarter),
                                Optional.of("s" + s),
                                publications,
                                ratings,
                                Map.of()));
                    }
                }
                if (quarter.equals("2-1") && d % 4 == 0) {
                    groups.add(group("b" + d % 3, "d" + d, quarter, Set.of("2"), 1));
                }
            }
        }
        return groups;
    }

    private static RatedGroup group(String parent, String unit, String period, String person, long ratings) {
        return new RatedGroup(
                Optional.of(parent), unit, Optional.of(period), Optional.of(person), Set.of("1"), ratings, Map.of());
    }

    private static RatedGroup group(String parent, String unit, String period, Set<String> publications, long ratings) {
        return new RatedGroup(
                Optional.of(parent), unit, Optional.of(period), Optional.empty(), publications, ratings, Map.of());
    }

    /// A unit whose staff are not known.
    private static RatedGroup office(String parent, String unit, String period, long ratings) {
        return group(parent, unit, period, Set.of("1"), ratings);
    }

    private static List<PublishedFigure> of(String publication, List<PublishedFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.name().publication().equals(publication))
                .toList();
    }

    private static List<PublishedFigure> hide(List<PublishedFigure> figures, Predicate<Name> hidden) {
        return figures.stream()
                .map(figure -> hidden.test(figure.name()) ? figure.withheld() : figure)
                .toList();
    }

    // ---- the truth

    /// Whatever was computed is what a reader would get from the ratings themselves.
    private static void assertTrue(DisclosureFindings findings, List<PublishedFigure> figures) {
        Map<Name, PublishedFigure> byName = new HashMap<>();
        figures.forEach(figure -> byName.put(figure.name(), figure));
        findings.solved()
                .forEach(solved -> assertThat(value(solved.from(), byName))
                        .as(solved.toString())
                        .isEqualTo(value(named(byName, solved.figure()).parts())));
        findings.groups()
                .forEach(group -> assertThat(value(group.from(), byName))
                        .as(group.toString())
                        .isEqualTo(value(group.plus()) - value(group.minus())));
    }

    private static double value(List<Term> terms, Map<Name, PublishedFigure> figures) {
        return terms.stream()
                .peek(term -> assertThat(named(figures, term.figure()).shown()).isTrue())
                .mapToDouble(term -> (double) term.times()
                        / term.of()
                        * value(named(figures, term.figure()).parts()))
                .sum();
    }

    private static PublishedFigure named(Map<Name, PublishedFigure> figures, Name name) {
        return Objects.requireNonNull(figures.get(name), name::toString);
    }

    /// Each part has points of its own, whole numbers.
    private static double value(Iterable<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            sum += Math.floorMod(part.hashCode(), 10_007);
        }
        return sum;
    }

    private static Name name(String unit, Optional<String> period) {
        return new Name("1", Optional.of("f"), Optional.of(unit), period, Optional.empty());
    }
}
