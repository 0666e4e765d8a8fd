package org.dajeong.engine.spi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Tables as bytes that can be stored, compared and counted from again after years.
///
/// Equal tables give equal bytes, in whatever order their rows were counted, in however many parts: levels are in
/// code-point order, everything is an integer, and nothing depends on the machine. The form is described in
/// `docs/methods/two-way-tables.md`; a change of it is a new version beside the old one.
public final class TablesCodec {

    private static final char KIND = 'T';
    private static final int VERSION = 1;

    private TablesCodec() {}

    /// The bytes of these tables.
    public static byte[] encode(Tables tables) {
        TableSpec spec = tables.spec();
        ByteWriter out = new ByteWriter();
        out.raw(KIND);
        out.raw(VERSION);
        write(out, spec);
        out.number(tables.rows());
        spec.measures().forEach(measure -> out.signed(tables.total(measure)));
        for (TableSpec.Pair pair : spec.products()) {
            out.signed(tables.product(
                    spec.measures().get(pair.first()), spec.measures().get(pair.second())));
        }
        spec.factors().forEach(factor -> write(out, tables, factor));
        for (TableSpec.Pair pair : spec.pairs()) {
            write(
                    out,
                    tables.pair(spec.factors().get(pair.first()), spec.factors().get(pair.second())));
        }
        return out.sealed();
    }

    /// The tables of these bytes.
    ///
    /// @throws IllegalArgumentException if they are damaged, or of a version that is not known
    public static Tables decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, KIND, VERSION);
        TableSpec spec = spec(in);
        int measures = spec.measures().size();
        long rows = in.number();
        long[] totals = signed(in, measures);
        long[] products = signed(in, spec.products().size());
        List<List<String>> levels = new ArrayList<>();
        long[][] counts = new long[spec.factors().size()][];
        long[][][] sums = new long[measures][counts.length][];
        for (int f = 0; f < counts.length; f++) {
            String[] names = new String[in.size()];
            counts[f] = new long[names.length];
            for (long[][] ofMeasure : sums) {
                ofMeasure[f] = new long[names.length];
            }
            for (int level = 0; level < names.length; level++) {
                names[level] = in.text();
                if (level > 0 && Factor.LEVEL_ORDER.compare(names[level - 1], names[level]) >= 0) {
                    throw ByteReader.damaged("levels are not in order");
                }
                counts[f][level] = in.number();
                for (long[][] ofMeasure : sums) {
                    ofMeasure[f][level] = in.signed();
                }
            }
            levels.add(List.of(names));
        }
        PairTable[] pairs = new PairTable[spec.pairs().size()];
        for (int p = 0; p < pairs.length; p++) {
            TableSpec.Pair pair = spec.pairs().get(p);
            pairs[p] = pair(in, counts[pair.first()].length, counts[pair.second()].length);
        }
        Tables tables = new Tables(spec, rows, levels, counts, sums, pairs, totals, products);
        if (!Arrays.equals(encode(tables), bytes)) {
            throw ByteReader.damaged("they are written in another form");
        }
        return tables;
    }

    /// What identifies stored bytes: their SHA-256, in hexadecimal digits.
    public static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    // ---- parts

    private static void write(ByteWriter out, TableSpec spec) {
        out.number(spec.factors().size());
        spec.factors().forEach(factor -> write(out, factor));
        write(out, spec.pairs());
        out.number(spec.measures().size());
        spec.measures().forEach(out::text);
        write(out, spec.products());
    }

    private static TableSpec spec(ByteReader in) {
        List<Factor> factors = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            factors.add(factor(in));
        }
        List<TableSpec.Pair> pairs = pairs(in, factors.size());
        List<String> measures = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            measures.add(in.text());
        }
        return new TableSpec(factors, pairs, measures, pairs(in, measures.size()));
    }

    static void write(ByteWriter out, Factor factor) {
        out.number(factor.columns().size());
        factor.columns().forEach(out::text);
    }

    static Factor factor(ByteReader in) {
        List<String> columns = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            columns.add(in.text());
        }
        return new Factor(columns);
    }

    private static void write(ByteWriter out, List<TableSpec.Pair> pairs) {
        out.number(pairs.size());
        for (TableSpec.Pair pair : pairs) {
            out.number(pair.first());
            out.number(pair.second());
        }
    }

    private static List<TableSpec.Pair> pairs(ByteReader in, int limit) {
        List<TableSpec.Pair> pairs = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            pairs.add(new TableSpec.Pair(in.index(limit), in.index(limit)));
        }
        return pairs;
    }

    private static void write(ByteWriter out, Tables tables, Factor factor) {
        List<String> levels = tables.levels(factor);
        long[] counts = tables.counts(factor);
        List<long[]> sums = tables.spec().measures().stream()
                .map(measure -> tables.sums(measure, factor))
                .toList();
        out.number(levels.size());
        for (int level = 0; level < counts.length; level++) {
            out.text(levels.get(level));
            out.number(counts[level]);
            for (long[] ofMeasure : sums) {
                out.signed(ofMeasure[level]);
            }
        }
    }

    /// Per row the number of its cells; per cell how many columns lie between it and the one before, and its
    /// count.
    private static void write(ByteWriter out, PairTable table) {
        for (int row = 0; row < table.rows(); row++) {
            out.number(table.start(row + 1) - table.start(row));
            int next = 0;
            for (int cell = table.start(row); cell < table.start(row + 1); cell++) {
                out.number(table.column(cell) - next);
                out.number(table.count(cell));
                next = table.column(cell) + 1;
            }
        }
    }

    private static PairTable pair(ByteReader in, int rows, int columns) {
        int[] starts = new int[rows + 1];
        int[] places = new int[16];
        long[] counts = new long[16];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            int next = 0;
            for (int left = in.size(); left > 0; left--) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, 2 * size);
                    counts = Arrays.copyOf(counts, 2 * size);
                }
                places[size] = next + in.index(columns - next);
                counts[size] = in.number();
                next = places[size++] + 1;
            }
            starts[row + 1] = size;
        }
        return new PairTable(starts, Arrays.copyOf(places, size), Arrays.copyOf(counts, size), columns);
    }

    private static long[] signed(ByteReader in, int size) {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.signed();
        }
        return values;
    }
}
