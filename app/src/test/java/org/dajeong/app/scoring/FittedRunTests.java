package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.Dictionaries.ItemSum;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.VisibleChange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A published run that is asked again.
@DistrictTest
class FittedRunTests {

    private static final Quarter NEWEST = PublishedDistrict.NEWEST;

    @Autowired
    private PublishedDistrict district;

    @Autowired
    private FittedRuns runs;

    @Autowired
    private Results results;

    private FittedRun run() {
        return runs.find(district.run().id()).orElseThrow();
    }

    @Test
    void answersToTheLastBitWhatItAnsweredWhenItWasCalculated() {
        results.changes(district.run().id())
                .forEach((department, change) ->
                        assertThat(change(department, Optional.empty())).isEqualTo(change));
    }

    private Change change(UUID department, Optional<String> item) {
        return run().change(List.of(department), List.of(NEWEST), List.of(), item);
    }

    @Test
    void itemsOfAChangeAddUpToItRoughly() {
        UUID department = district.department("세무2과");
        double parts = run().publication().items().stream()
                .mapToDouble(item -> gamma(change(department, Optional.of(item.code()))))
                .sum();

        assertThat(parts).isCloseTo(gamma(change(department, Optional.empty())), within(1.5));
    }

    private static double gamma(Change change) {
        return ((Change.Measured) change).gamma();
    }

    @Test
    void anItemEarnsOverTheAgencyWhatTheRatingsSay() {
        List<ItemRate> rates = run().items(district.department("세무2과"));

        assertThat(rates).hasSize(10);
        assertThat(rates.stream().mapToDouble(ItemRate::weight).sum()).isCloseTo(100, within(1e-9));
        for (ItemSum sum : run().publication().dictionaries().itemSums()) {
            int points = run().publication().items().stream()
                    .filter(item -> item.code().equals(sum.item()))
                    .findFirst()
                    .orElseThrow()
                    .points();
            double agency = rates.stream()
                    .filter(rate -> rate.item().equals(sum.item()))
                    .findFirst()
                    .orElseThrow()
                    .agency();
            assertThat(agency).as(sum.item()).isCloseTo(100.0 * sum.earned() / sum.asked() / points, within(0.5));
        }
    }

    @Test
    void theItemsThatTheDistrictWasMadeToLoseAreThoseThatEarnLeast() {
        List<ItemRate> worst = run().items(district.department("세무2과")).stream()
                .sorted(Comparator.comparingDouble(rate -> rate.points(rate.percent() - rate.agency())))
                .limit(2)
                .toList();

        assertThat(worst.stream().map(rate -> run().publication().item(rate.item(), "ko")))
                .containsExactlyInAnyOrder("담당자 연결", "종료인사");
    }

    @Test
    void nothingIsToldOfADepartmentThatIsNotThere() {
        UUID unknown = Objects.requireNonNull(UUID.fromString("00000000-0000-4000-8000-000000000000"));

        assertThat(run().items(unknown)).isEmpty();
        assertThat(run().shown(unknown)).isEmpty();
        assertThat(run().ratings(unknown, NEWEST)).isZero();
        assertThat(change(unknown, Optional.empty()))
                .isInstanceOfSatisfying(
                        Change.CannotTell.class,
                        cannot -> assertThat(cannot.reason()).isEqualTo(Change.Reason.NO_RATINGS));
    }

    @Test
    void anItemIsSeenToMoveEarlierThanTheWholeScore() {
        VisibleChange.Question question = new VisibleChange.Question(1, 24, 1, 6);
        double whole = run().visibleChange(question).orElseThrow().points();
        run().publication()
                .items()
                .forEach(item -> assertThat(run().visibleChange(question.withItem(item.code()))
                                .orElseThrow()
                                .points())
                        .as(item.code())
                        .isLessThan(whole));
    }
}
