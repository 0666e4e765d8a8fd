package org.dajeong.engine;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.api.DisclosureCheck.Rule;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Name;
import org.dajeong.engine.api.PublishedFigure.Part;

/// Somebody with everything that is published: floating-point elimination over all parts.
final class Attacker {

    private final List<PublishedFigure> figures;
    private final Rule rule;
    private final List<Part> parts;
    private final List<double[]> reduced = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Attacker(List<PublishedFigure> figures, Rule rule) {
        this.rule = rule;
        this.figures =
                figures.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
        parts = figures.stream()
                .flatMap(figure -> figure.parts().stream())
                .distinct()
                .sorted()
                .toList();
        for (PublishedFigure figure : this.figures) {
            if (figure.shown()) {
                double[] row = left(row(figure.parts()));
                int pivot = 0;
                for (int j = 1; j < row.length; j++) {
                    pivot = Math.abs(row[j]) > Math.abs(row[pivot]) ? j : pivot;
                }
                if (row.length > 0 && Math.abs(row[pivot]) > 1e-9) {
                    reduced.add(row);
                    pivots.add(pivot);
                }
            }
        }
    }

    private double[] row(Iterable<Part> of) {
        double[] row = new double[parts.size()];
        of.forEach(part -> row[parts.indexOf(part)]++);
        return row;
    }

    private double[] left(double[] row) {
        for (int i = 0; i < reduced.size(); i++) {
            double factor = row[pivots.get(i)] / reduced.get(i)[pivots.get(i)];
            for (int j = 0; j < row.length; j++) {
                row[j] -= factor * reduced.get(i)[j];
            }
        }
        return row;
    }

    private boolean follows(Iterable<Part> of) {
        for (double value : left(row(of))) {
            if (Math.abs(value) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    List<Name> solved() {
        return figures.stream()
                .filter(figure -> !figure.shown() && figure.ratings() < rule.minRatings()
                        || !figure.shown() && figure.staff().orElse(3) < rule.minStaff()
                        || !figure.shown() && 2 * figure.largest().orElse(0) > figure.ratings())
                .filter(figure -> follows(figure.parts()))
                .map(PublishedFigure::name)
                .toList();
    }

    /// One or two parts with fewer than five ratings together.
    List<List<Part>> smallPairs() {
        List<List<Part>> found = new ArrayList<>();
        for (Part a : parts) {
            for (Part b : parts) {
                List<Part> pair = a.equals(b) ? List.of(a) : List.of(a, b);
                if (a.compareTo(b) <= 0
                        && pair.stream().mapToLong(Part::ratings).sum() < 5
                        && follows(pair)) {
                    found.add(pair);
                }
            }
        }
        return found;
    }
}
