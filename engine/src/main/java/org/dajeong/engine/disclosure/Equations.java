package org.dajeong.engine.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dajeong.engine.api.DisclosureFindings.Term;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Part;

/// What the shown figures say about their parts: one equation each.
final class Equations {

    private final List<Part> parts;
    private final Map<Part, Integer> places = new HashMap<>();
    private final List<PublishedFigure> shown;
    private final Elimination elimination;

    /// @param figures in order of names
    Equations(List<PublishedFigure> figures) {
        TreeSet<Part> all = new TreeSet<>();
        figures.forEach(figure -> all.addAll(figure.parts()));
        parts = List.copyOf(all);
        parts.forEach(part -> places.put(part, places.size()));
        // Short equations first: what is known by itself is then taken out of the long ones at once.
        shown = figures.stream()
                .filter(PublishedFigure::shown)
                .sorted(Comparator.comparingInt(figure -> figure.parts().size()))
                .toList();
        elimination = new Elimination(parts.size());
        for (int i = 0; i < shown.size(); i++) {
            TreeMap<Integer, BigInteger> row = new TreeMap<>();
            shown.get(i).parts().forEach(part -> row.put(place(part), BigInteger.ONE));
            row.put(parts.size() + i, BigInteger.ONE);
            elimination.add(row);
        }
    }

    /// All parts, in their order.
    List<Part> parts() {
        return parts;
    }

    private int place(Part part) {
        return places.getOrDefault(part, -1);
    }

    /// What the shown figures leave open of a sum of parts: nothing, if it follows from them.
    ///
    /// @param coefficients of the parts
    /// @return coefficients by place, all with respect to the same multiple of the sum, which is under the last key
    private TreeMap<Integer, BigInteger> reduced(Map<Part, Integer> coefficients) {
        TreeMap<Integer, BigInteger> row = new TreeMap<>();
        coefficients.forEach((part, times) -> row.put(place(part), BigInteger.valueOf(times)));
        row.put(itself(), BigInteger.ONE);
        elimination.reduce(row);
        return row;
    }

    private int itself() {
        return parts.size() + shown.size();
    }

    /// What is open of one part, by place; with its multiple under the key -1.
    TreeMap<Integer, BigInteger> open(Part part) {
        TreeMap<Integer, BigInteger> row = reduced(Map.of(part, 1));
        TreeMap<Integer, BigInteger> open = new TreeMap<>(row.headMap(parts.size()));
        open.put(-1, row.getOrDefault(itself(), BigInteger.ONE));
        return open;
    }

    /// The shown figures that add up to a sum of parts, or nothing if none do.
    Optional<List<Term>> solve(Map<Part, Integer> coefficients) {
        TreeMap<Integer, BigInteger> row = reduced(coefficients);
        if (row.firstKey() < parts.size()) {
            return Optional.empty();
        }
        BigInteger scale = row.getOrDefault(itself(), BigInteger.ONE).negate();
        List<Term> terms = new ArrayList<>();
        row.headMap(itself()).forEach((place, value) -> {
            BigInteger common = value.gcd(scale).multiply(BigInteger.valueOf(scale.signum()));
            terms.add(new Term(
                    shown.get(place - parts.size()).name(),
                    value.divide(common).longValueExact(),
                    scale.divide(common).longValueExact()));
        });
        terms.sort(Comparator.comparing(Term::figure));
        return Optional.of(terms);
    }
}
