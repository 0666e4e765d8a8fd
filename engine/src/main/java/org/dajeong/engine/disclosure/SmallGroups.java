package org.dajeong.engine.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dajeong.engine.api.DisclosureFindings.SmallGroup;
import org.dajeong.engine.api.PublishedFigure.Part;

/// Every sum over fewer ratings than the minimum that follows from what is shown, unless a smaller one in it does.
///
/// A sum of parts follows exactly if what is open of them adds up to nothing. So the search begins with one part and
/// always adds one that is open where the sum still is: no group is missed, and few have to be tried. Parts that
/// came or left between publications may also be subtracted.
final class SmallGroups {

    private final Equations equations;
    private final int minRatings;
    private final List<Part> parts = new ArrayList<>();
    private final List<Map<Integer, BigInteger>> open = new ArrayList<>();
    private final Map<Integer, List<Integer>> openAt = new HashMap<>();
    private final Set<Map<Integer, Integer>> seen = new HashSet<>();
    private final List<SmallGroup> found = new ArrayList<>();

    SmallGroups(Equations equations, int minRatings) {
        this.equations = equations;
        this.minRatings = minRatings;
        BigInteger multiple = BigInteger.ONE;
        for (Part part : equations.parts()) {
            if (part.ratings() < minRatings) {
                TreeMap<Integer, BigInteger> row = equations.open(part);
                BigInteger scale = row.getOrDefault(-1, BigInteger.ONE);
                multiple = multiple.multiply(scale.divide(multiple.gcd(scale))).abs();
                parts.add(part);
                open.add(row);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Map<Integer, BigInteger> row = open.get(i);
            BigInteger scale = row.remove(-1);
            BigInteger times = scale == null ? BigInteger.ONE : multiple.divide(scale);
            row.replaceAll((_, value) -> value.multiply(times));
            int index = i;
            row.keySet()
                    .forEach(place -> openAt.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(index));
        }
    }

    List<SmallGroup> found() {
        for (int i = 0; i < parts.size(); i++) {
            Map<Integer, Integer> chosen = new LinkedHashMap<>();
            chosen.put(i, 1);
            search(i, chosen, new HashMap<>(open.get(i)));
        }
        return found;
    }

    /// @param chosen the parts of the group, each with its sign
    /// @param sum what is open of them
    private void search(int first, Map<Integer, Integer> chosen, Map<Integer, BigInteger> sum) {
        if (!seen.add(Map.copyOf(chosen))) {
            return;
        }
        if (sum.isEmpty()) {
            tell(chosen);
            return;
        }
        List<Integer> fewest = List.of();
        int size = Integer.MAX_VALUE;
        for (int place : sum.keySet()) {
            List<Integer> here = openAt.getOrDefault(place, List.of());
            if (here.size() < size) {
                size = here.size();
                fewest = here;
            }
        }
        for (int next : fewest) {
            if (next > first && !chosen.containsKey(next) && ratingsWith(chosen, next) < minRatings) {
                choose(first, chosen, sum, next, 1);
                if (parts.get(next).isCorrection() && parts.get(first).isCorrection()) {
                    choose(first, chosen, sum, next, -1);
                }
            }
        }
    }

    private void choose(int first, Map<Integer, Integer> chosen, Map<Integer, BigInteger> sum, int next, int sign) {
        Map<Integer, Integer> more = new LinkedHashMap<>(chosen);
        more.put(next, sign);
        Map<Integer, BigInteger> left = new HashMap<>(sum);
        open.get(next)
                .forEach((place, value) -> left.merge(place, sign > 0 ? value : value.negate(), (a, b) -> {
                    BigInteger both = a.add(b);
                    return both.signum() == 0 ? null : both;
                }));
        search(first, more, left);
    }

    /// How many ratings the group has with one more part; items of the same ratings count them once.
    private long ratingsWith(Map<Integer, Integer> chosen, int next) {
        Map<List<String>, Long> ratings = new HashMap<>();
        chosen.keySet().forEach(i -> count(ratings, parts.get(i)));
        count(ratings, parts.get(next));
        return ratings.values().stream().mapToLong(n -> n).sum();
    }

    private static void count(Map<List<String>, Long> ratings, Part part) {
        ratings.merge(List.of(part.unit(), part.period(), part.batch()), part.ratings(), Math::max);
    }

    private void tell(Map<Integer, Integer> chosen) {
        Map<Part, Integer> coefficients = new HashMap<>();
        chosen.forEach((i, sign) -> coefficients.put(parts.get(i), sign));
        List<Part> plus = signed(coefficients, 1);
        List<Part> minus = signed(coefficients, -1);
        equations.solve(coefficients).ifPresent(from -> found.add(new SmallGroup(plus, minus, from)));
    }

    private static List<Part> signed(Map<Part, Integer> coefficients, int sign) {
        return coefficients.keySet().stream()
                .filter(part -> coefficients.getOrDefault(part, 0) == sign)
                .sorted()
                .toList();
    }
}
