package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.Counted;
import org.junit.jupiter.api.Test;

/// FEATURE: a department is shown only where nobody who answered can be recognised.
class DisclosedUnitTests {

    private static Tally tally(int department, long problems, long answers) {
        return new Tally(new UUID(0, department), new Counted(problems, answers), Map.of(), Optional.empty());
    }

    private static List<Tally> tallies(long... answers) {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            tallies.add(tally(i, 1, answers[i]));
        }
        return tallies;
    }

    private static List<Optional<Tally.Withheld>> withheld(long... answers) {
        return Disclosed.of(tallies(answers)).stream().map(Tally::withheld).toList();
    }

    private static final Optional<Tally.Withheld> SHOWN = Optional.empty();
    private static final Optional<Tally.Withheld> FEW = Optional.of(Tally.Withheld.FEW_ANSWERS);
    private static final Optional<Tally.Withheld> PROTECTS = Optional.of(Tally.Withheld.PROTECTS_ANOTHER);

    @Test
    void tenAnswersAreShownAndNineAreNot() {
        assertThat(withheld(10, 40, 50)).containsExactly(SHOWN, SHOWN, SHOWN);
        assertThat(withheld(9, 9, 40)).containsExactly(FEW, FEW, SHOWN);
    }

    @Test
    void neverIsExactlyOneWithheld() {
        assertThat(withheld(9, 40, 50)).containsExactly(FEW, PROTECTS, SHOWN);
    }

    @Test
    void norAreSomeThatTogetherHaveTooFew() {
        assertThat(withheld(4, 5, 40, 50)).containsExactly(FEW, FEW, PROTECTS, SHOWN);
        assertThat(withheld(5, 5, 40, 50)).containsExactly(FEW, FEW, SHOWN, SHOWN);
    }

    @Test
    void aNewPublicationTellsWhereItDiffersByFew() {
        Map<UUID, Counted> before = Map.of(
                new UUID(0, 0), new Counted(1, 40),
                new UUID(0, 1), new Counted(1, 40),
                new UUID(0, 2), new Counted(1, 40),
                new UUID(0, 3), new Counted(1, 40));
        List<Tally> now = List.of(tally(0, 1, 40), tally(1, 2, 40), tally(2, 2, 49), tally(3, 2, 50), tally(4, 1, 40));

        assertThat(Disclosed.telling(now, before)).containsExactly(new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void aShareIsHigherOrLowerOnlyWithItsWholeMargin() {
        Share whole = new Share(new Counted(30, 1_000));

        assertThat(new Share(new Counted(9, 100)).to(whole)).isEqualTo(Share.Relation.HIGHER);
        assertThat(new Share(new Counted(7, 100)).to(whole)).isEqualTo(Share.Relation.HIGHER);
        assertThat(new Share(new Counted(6, 100)).to(whole)).isEqualTo(Share.Relation.NOT_CLEAR);
        assertThat(new Share(new Counted(0, 100)).to(whole)).isEqualTo(Share.Relation.NOT_CLEAR);
        assertThat(new Share(new Counted(0, 200)).to(whole)).isEqualTo(Share.Relation.LOWER);
    }
}
