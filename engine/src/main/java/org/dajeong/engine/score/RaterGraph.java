package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dajeong.engine.api.RaterReview.Part;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;

/// Which raters and units are linked: the parts of the graph in which a rater meets each unit that he
/// rated.
///
/// Between two parts nothing was ever compared: raters of one might be as strict as they like, or its
/// units as good. A rater who is not known links nobody.
final class RaterGraph {

    private final ScoreData data;
    private final List<String> raters;
    private final int[] parent;

    RaterGraph(ScoreData data) {
        this.data = data;
        raters = data.tables().levels(data.spec().raterFactor().orElseThrow());
        parent = new int[raters.size() + data.units().size()];
        Arrays.setAll(parent, i -> i);
        visit((rater, unit, n) -> {
            int a = MixColumns.root(parent, rater);
            int b = MixColumns.root(parent, raters.size() + unit);
            parent[Math.max(a, b)] = Math.min(a, b);
        });
    }

    /// Takes the contacts of a known rater with a unit.
    private interface Edge {
        void at(int rater, int unit, long n);
    }

    private void visit(Edge edge) {
        PairTable table = data.cellRater;
        for (int c = 0; c < data.cells(); c++) {
            for (int cell = table.start(c); cell < table.start(c + 1); cell++) {
                if (!raters.get(table.column(cell)).equals(ScoreSpec.UNKNOWN)) {
                    edge.at(table.column(cell), data.unitOf(c), table.count(cell));
                }
            }
        }
    }

    /// The parts, the one with the most ratings first.
    List<Part> parts() {
        TreeMap<Integer, Growing> parts = new TreeMap<>();
        visit((rater, unit, n) -> {
            Growing part = parts.computeIfAbsent(MixColumns.root(parent, rater), root -> new Growing());
            part.raters.add(raters.get(rater));
            part.units.add(data.units().get(unit));
            part.n += n;
        });
        return parts.values().stream()
                .map(part -> new Part(new ArrayList<>(part.raters), new ArrayList<>(part.units), part.n))
                .sorted(Comparator.comparingLong(Part::n).reversed())
                .toList();
    }

    private static final class Growing {

        private final TreeSet<String> raters = new TreeSet<>(Factor.LEVEL_ORDER);
        private final TreeSet<String> units = new TreeSet<>(Factor.LEVEL_ORDER);
        private long n;
    }
}
