package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dajeong.engine.api.FormLink;
import org.dajeong.engine.api.FormLink.Linked;
import org.dajeong.engine.api.FormLink.Reason;
import org.dajeong.engine.api.FormLink.Refused;
import org.dajeong.engine.api.FormVersion;
import org.dajeong.engine.api.FormVersion.Item;
import org.dajeong.engine.api.LinkedPeriods;
import org.dajeong.engine.api.LinkedPeriods.Means;
import org.dajeong.engine.api.LinkedPeriods.Step;
import org.junit.jupiter.api.Test;

/// FEATURE: scores of two instrument versions are compared on the weights of one of them, or not at all.
class M01_FormLinkTests {

    private static final FormVersion OLD =
            form("2019-1", "수신", 10, "첫인사", 10, "연결", 10, "상담", 40, "종결", 20, "전체만족", 10);
    private static final FormVersion NEW = form("2019-2", "수신", 10, "첫인사", 10, "연결", 10, "상담", 50, "종결", 15, "전체만족", 5);

    // ---- the public case

    /// Seoul waterworks, Seobu office, 2019: 91.86 in the first quarter; 95.16 in the second on new
    /// weights, which is 91.94 on the old ones. Totals and weights are published; the points of the
    /// items are ours, chosen to give them.
    @Test
    void seobuRoseByItsFormAlone() {
        LinkedPeriods periods = new LinkedPeriods(linked(OLD, NEW), Comparator.naturalOrder());
        rate(periods, "2019-1", OLD, 50, 450, 440, 430, 1850, 960, 463);
        rate(periods, "2019-2", NEW, 25, 240, 238, 234, 1249, 373, 45);
        Means before = periods.periods().get(0).means().orElseThrow();
        Means after = periods.periods().get(1).means().orElseThrow();
        Step step = periods.steps().getFirst();

        assertThat(before.own()).isCloseTo(91.86, within(0.005));
        assertThat(before.linked()).isEqualTo(before.own());
        assertThat(after.own()).isCloseTo(95.16, within(0.005));
        assertThat(after.linked()).isCloseTo(91.94, within(0.005));
        assertThat(step.published()).isCloseTo(3.30, within(0.005));
        assertThat(step.linked()).isCloseTo(0.08, within(0.01));
        assertThat(step.form()).isCloseTo(3.22, within(0.01));
        assertThat(step.low()).isNegative();
        assertThat(step.high()).isPositive();
    }

    // ---- scoring

    @Test
    void anIdenticalProfileScoresTheSameOnEitherForm() {
        Linked link = linked(OLD, NEW);

        assertThat(link.complete()).isTrue();
        assertThat(link.score(OLD, half(OLD))).hasValue(50);
        assertThat(link.score(NEW, Map.of("수신", 5, "상담", 25))).hasValue(50);
        assertThat(link.score(NEW, Map.of("상담", 50, "종결", 0))).hasValueCloseTo(200 / 3.0, within(1e-12));
        assertThat(link.score(NEW, Map.of())).isEmpty();
    }

    @Test
    void anItemThatOneVersionLacksIsLeftOutOfBoth() {
        FormVersion shorter = form("2020", "수신", 10, "상담", 60, "종결", 10, "원콜", 20);
        Linked link = linked(OLD, shorter);

        assertThat(link.complete()).isFalse();
        assertThat(link.common()).containsExactly("수신", "상담", "종결");
        assertThat(link.share(OLD)).isCloseTo(0.7, within(1e-12));
        assertThat(link.share(shorter)).isCloseTo(0.8, within(1e-12));
        assertThat(link.score(OLD, points(10, 0, 0, 40, 20, 0))).hasValue(100);
        assertThat(link.score(shorter, Map.of("수신", 10, "상담", 60, "종결", 10, "원콜", 0)))
                .hasValue(100);
    }

    // ---- refusals

    @Test
    void withoutCommonItemsThereIsNoLink() {
        assertThat(FormLink.between(OLD, form("x", "시설", 60, "환경", 40)))
                .isEqualTo(new Refused(Reason.NO_COMMON_ITEMS, 0));
    }

    /// Half of the points of the smaller side is enough, less is not.
    @Test
    void littleInCommonIsNoLink() {
        assertThat(FormLink.between(OLD, form("x", "상담", 49, "환경", 51)))
                .isEqualTo(new Refused(Reason.LITTLE_IN_COMMON, 0.4));
        assertThat(FormLink.between(OLD, form("x", "상담", 40, "수신", 10, "환경", 50)))
                .isInstanceOf(Linked.class);
        assertThat(FormLink.between(OLD, form("x", "상담", 39, "수신", 10, "환경", 51)))
                .isEqualTo(new Refused(Reason.LITTLE_IN_COMMON, 0.49));
    }

    @Test
    void wrongPointsVersionsAndPeriodsAreMistakes() {
        Linked link = linked(OLD, NEW);
        LinkedPeriods periods = new LinkedPeriods(link, Comparator.naturalOrder());
        periods.add("1", OLD, half(OLD));

        assertThatIllegalArgumentException().isThrownBy(() -> link.score(OLD, Map.of("종결", 21)));
        assertThatIllegalArgumentException().isThrownBy(() -> link.score(form("z", "수신", 1), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> periods.add("1", NEW, half(NEW)));
        assertThatIllegalArgumentException().isThrownBy(() -> form("z", "a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> form("z", "a", 1, "a", 2));
        assertThatIllegalArgumentException().isThrownBy(() -> form("z"));
    }

    // ---- periods

    @Test
    void theOrderOfRatingsChangesNothing() {
        List<Map<String, Integer>> ratings = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            ratings.add(points(random.nextInt(11), 9, 3, random.nextInt(41), random.nextInt(21), random.nextInt(11)));
        }
        LinkedPeriods one = new LinkedPeriods(linked(NEW, OLD), Comparator.naturalOrder());
        ratings.forEach(rating -> one.add("1", OLD, rating));
        Collections.shuffle(ratings, random);
        LinkedPeriods two = new LinkedPeriods(linked(NEW, OLD), Comparator.naturalOrder());
        ratings.forEach(rating -> two.add("1", OLD, rating));

        assertThat(two.periods()).isEqualTo(one.periods());
    }

    @Test
    void fourRatingsAreNotShown() {
        LinkedPeriods periods = new LinkedPeriods(linked(OLD, NEW), Comparator.naturalOrder());
        for (int i = 0; i < 5; i++) {
            periods.add("1", OLD, half(OLD));
            periods.add("3", NEW, points(10, 10, 10, i < 3 ? 50 : 40, 15, 5));
        }
        for (int i = 0; i < 4; i++) {
            periods.add("2", OLD, half(OLD));
        }

        assertThat(periods.periods())
                .extracting(period -> period.means().isPresent())
                .containsExactly(true, false, true);
        assertThat(periods.steps()).singleElement().extracting(Step::to).isEqualTo("3");
        // Two of five at 92: a standard deviation of 4.38.
        assertThat(periods.periods().get(2).means().orElseThrow().standardError())
                .isCloseTo(1.9596, within(0.0001));
    }

    // ---- help

    private static FormVersion form(String name, Object... items) {
        return new FormVersion(
                name,
                IntStream.range(0, items.length / 2)
                        .mapToObj(i -> new Item((String) items[2 * i], (Integer) items[2 * i + 1]))
                        .toList());
    }

    private static Linked linked(FormVersion reference, FormVersion other) {
        return (Linked) FormLink.between(reference, other);
    }

    private static Map<String, Integer> half(FormVersion version) {
        Map<String, Integer> half = new LinkedHashMap<>();
        version.items().stream()
                .filter(item -> item.points() % 2 == 0)
                .forEach(item -> half.put(item.name(), item.points() / 2));
        return half;
    }

    private static Map<String, Integer> points(int... points) {
        Map<String, Integer> earned = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            earned.put(OLD.items().get(i).name(), points[i]);
        }
        return earned;
    }

    /// So many ratings whose items earn these points together, as evenly as whole points allow.
    private static void rate(LinkedPeriods periods, String period, FormVersion version, int ratings, int... sums) {
        for (int i = 0; i < ratings; i++) {
            int[] points = new int[sums.length];
            for (int item = 0; item < sums.length; item++) {
                points[item] = sums[item] * (i + 1) / ratings - sums[item] * i / ratings;
            }
            periods.add(period, version, points(points));
        }
    }
}
