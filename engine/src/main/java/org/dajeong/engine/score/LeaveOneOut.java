package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// How far a unit's mix parts rest on the unit itself: the mix estimated again without its contacts.
///
/// Tables subtract, and the tables of one unit are slices of those in which unit by mix is a factor of its own.
final class LeaveOneOut {

    private final ScoreData data;
    private final double[][] with;
    private final ScoreSpec spec;
    private final TableSpec small;
    private final Tables whole;

    /// @param with what the levels of the mix are worth with all units, per factor and level
    LeaveOneOut(ScoreData data, double[][] with) {
        this.data = data;
        this.with = with;
        ScoreSpec full = data.spec();
        // Step 1 knows neither staff nor items.
        spec = new ScoreSpec(full.unit(), full.period(), full.mix(), full.rater(), Optional.empty(), List.of());
        TableSpec.Builder builder = TableSpec.builder().factor(spec.cellFactor());
        builder.measure(ScoreSpec.OUTCOME);
        spec.raterFactor().ifPresent(rater -> builder.pair(spec.cellFactor(), rater));
        for (Factor factor : spec.mix()) {
            builder.pair(spec.cellFactor(), factor);
            spec.mix().forEach(other -> builder.pair(factor, other));
            spec.raterFactor().ifPresent(rater -> builder.pair(factor, rater));
        }
        small = builder.build();
        whole = data.tables().only(small);
    }

    /// The largest change, over mix factors, of the unit's part when its own contacts do not help to estimate
    /// it, in points. Levels that only the unit has are left out on both sides.
    double change(int unit, Contacts contacts) {
        ScoreData others = new ScoreData(whole.minus(slice(unit)), spec);
        MixFit mix = new MixFit(others);
        double[][] without = mix.deviations(mix.coefficients(ScoreSpec.OUTCOME));
        double max = 0;
        for (int f = 0; f < data.mixFactors(); f++) {
            if (!mix.columns().varies(f)) {
                continue;
            }
            double here = 0;
            double shareHere = 0;
            double agency = 0;
            double shareAgency = 0;
            for (int l = 0; l < others.mixLevels(f); l++) {
                int place = whole.levels(spec.mix().get(f)).indexOf(others.mixLevel(f, l));
                double difference = with[f][place] - without[f][l];
                here += contacts.mix[f][place] * difference;
                shareHere += contacts.mix[f][place];
                agency += data.mixCounts(f)[place] * difference;
                shareAgency += data.mixCounts(f)[place];
            }
            if (shareHere > 0) {
                max = Math.max(max, Math.abs(here / shareHere - agency / shareAgency));
            }
        }
        return max;
    }

    // ---- the tables of one unit

    private Tables slice(int unit) {
        int factors = small.factors().size();
        List<List<String>> levels = new ArrayList<>();
        long[][] counts = new long[factors][];
        long[][][] sums = new long[1][factors][];
        for (int f = 0; f < factors; f++) {
            Factor factor = small.factors().get(f);
            boolean cell = factor.equals(spec.cellFactor());
            Factor source = cell ? factor : spec.withinUnit(factor);
            List<String> found = data.tables().levels(source);
            List<String> names = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                if (cell
                        ? data.unitOf(i) == unit
                        : unitPart(found.get(i)).equals(data.units().get(unit))) {
                    names.add(cell ? found.get(i) : rest(found.get(i)));
                    places.add(i);
                }
            }
            levels.add(names);
            counts[f] = pick(data.tables().counts(source), places);
            sums[0][f] = pick(data.tables().sums(ScoreSpec.OUTCOME, source), places);
        }
        PairTable[] pairs = new PairTable[small.pairs().size()];
        for (int p = 0; p < pairs.length; p++) {
            TableSpec.Pair pair = small.pairs().get(p);
            pairs[p] = slice(
                    unit,
                    small.factors().get(pair.first()),
                    small.factors().get(pair.second()),
                    levels.get(pair.first()),
                    levels.get(pair.second()));
        }
        return new Tables(
                small,
                Arrays.stream(counts[0]).sum(),
                levels,
                counts,
                sums,
                pairs,
                new long[] {Arrays.stream(sums[0][0]).sum()},
                new long[0]);
    }

    private PairTable slice(int unit, Factor a, Factor b, List<String> rows, List<String> columns) {
        // Pairs with the cell are rows of its table; other pairs are those of (unit, mix) with mix or rater.
        if (spec.raterFactor().filter(a::equals).isPresent()) {
            return slice(unit, b, a, columns, rows).transposed();
        }
        boolean cell = a.equals(spec.cellFactor());
        Factor source = cell ? a : spec.withinUnit(a);
        PairTable table = data.tables().pair(source, b);
        List<String> sourceRows = data.tables().levels(source);
        List<String> sourceColumns = data.tables().levels(b);
        Map<String, Integer> rowIndex = index(rows);
        Map<String, Integer> columnIndex = index(columns);
        List<long[]> cells = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            boolean ours = cell
                    ? data.unitOf(i) == unit
                    : unitPart(sourceRows.get(i)).equals(data.units().get(unit));
            for (int c = table.start(i); ours && c < table.start(i + 1); c++) {
                long row = rowIndex.getOrDefault(cell ? sourceRows.get(i) : rest(sourceRows.get(i)), -1);
                long column = columnIndex.getOrDefault(sourceColumns.get(table.column(c)), -1);
                cells.add(new long[] {row << 32 | column, table.count(c)});
            }
        }
        return PairTable.of(
                rows.size(),
                columns.size(),
                cells.stream().mapToLong(pair -> pair[0]).toArray(),
                cells.stream().mapToLong(pair -> pair[1]).toArray());
    }

    private static long[] pick(long[] values, List<Integer> places) {
        return places.stream().mapToLong(place -> values[place]).toArray();
    }

    private static Map<String, Integer> index(List<String> levels) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            index.put(levels.get(i), i);
        }
        return index;
    }

    private static String unitPart(String level) {
        return level.substring(0, level.indexOf(Factor.PART));
    }

    private static String rest(String level) {
        return level.substring(level.indexOf(Factor.PART) + 1);
    }
}
