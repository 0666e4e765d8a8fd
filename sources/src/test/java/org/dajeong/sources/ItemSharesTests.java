package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ItemSharesTests {

    @Test
    void oneThirdEachLeavesTheHundredthToTheFirst() {
        assertThat(split(3, 1, 1, 1)).containsExactly(3334, 3333, 3333);
    }

    @Test
    void anItemThatEarnedNothingGetsNothing() {
        assertThat(split(3, 0, 1, 1)).containsExactly(0, 3334, 3333);
    }

    @Test
    void allPointsAreAHundredAndNoneAreZero() {
        assertThat(ItemShares.outcome(30, 30)).isEqualTo(10_000);
        assertThat(ItemShares.outcome(0, 30)).isZero();
    }

    @Test
    void halfAHundredthIsRoundedUp() {
        // 1 of 800 is 12.5 hundredths.
        assertThat(ItemShares.outcome(1, 800)).isEqualTo(13);
        assertThat(split(800, 1)).containsExactly(13);
    }

    @RepeatedTest(200)
    void agreesWithExactFractionsOnRandomRows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int row = 0; row < 200; row++) {
            int[] most = random.ints(1 + random.nextInt(12), 1, 1 + 1 + random.nextInt(60))
                    .toArray();
            Set<Integer> asked = IntStream.range(0, most.length)
                    .filter(i -> i == 0 || random.nextInt(5) > 0)
                    .boxed()
                    .collect(Collectors.toSet());
            int[] points = new int[most.length];
            Arrays.setAll(points, i -> asked.contains(i) ? random.nextInt(most[i] + 1) : 0);
            int possible = IntStream.range(0, most.length)
                    .map(i -> asked.contains(i) ? most[i] : 0)
                    .sum();

            long[] shares = split(possible, points);

            long outcome = hundredths(Arrays.stream(points).sum(), possible, RoundingMode.HALF_UP);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(outcome);
            assertThat(ItemShares.outcome(Arrays.stream(points).sum(), possible))
                    .isEqualTo(outcome);
            assertThat(shares).containsExactly(largestRemainder(points, possible, outcome));
        }
    }

    private static long[] split(int possible, int... points) {
        long[] shares = new long[points.length + 2];
        long outcome = ItemShares.outcome(Arrays.stream(points).sum(), possible);
        new ItemShares(points.length).split(points, possible, outcome, shares, 1);
        assertThat(shares[0]).isZero();
        assertThat(shares[points.length + 1]).isZero();
        return Arrays.copyOfRange(shares, 1, points.length + 1);
    }

    /// The same by sorting decimal remainders.
    private static long[] largestRemainder(int[] points, int possible, long outcome) {
        long[] shares = Arrays.stream(points)
                .mapToLong(p -> hundredths(p, possible, RoundingMode.DOWN))
                .toArray();
        List<Integer> byRemainder = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> exact(points[i], possible).subtract(BigDecimal.valueOf(shares[i])))
                        .reversed())
                .toList();
        int left = (int) (outcome - Arrays.stream(shares).sum());
        byRemainder.stream().limit(left).forEach(i -> shares[i]++);
        return shares;
    }

    private static long hundredths(int points, int possible, RoundingMode rounding) {
        // Half a hundredth is exact in thirty decimals only if it is exact at all.
        return exact(points, possible).setScale(0, rounding).longValueExact();
    }

    private static BigDecimal exact(int points, int possible) {
        return BigDecimal.valueOf(10_000L * points).divide(BigDecimal.valueOf(possible), 30, RoundingMode.HALF_EVEN);
    }
}
