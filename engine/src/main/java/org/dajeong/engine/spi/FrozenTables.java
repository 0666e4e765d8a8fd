package org.dajeong.engine.spi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A frozen set: the tables that a score run asked for, kept so that the same run can be made again without the
/// ratings.
///
/// Holds the tables of all rows, and those of each set of matching rows that was counted besides. It answers
/// what was counted, and any smaller specification of it, and refuses everything else.
public final class FrozenTables implements TableSource {

    private static final char KIND = 'F';
    private static final int VERSION = 1;

    private final Tables counted;
    private final Map<Set<Match>, Tables> matched;

    /// @param counted the tables of all rows
    /// @param matched for each set of matches that was counted, the tables of the rows that match
    public FrozenTables(Tables counted, Map<Set<Match>, Tables> matched) {
        this.counted = counted;
        this.matched = Map.copyOf(matched);
    }

    /// The frozen set of these bytes.
    ///
    /// @throws IllegalArgumentException if they are damaged, or of a version that is not known
    public static FrozenTables of(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, KIND, VERSION);
        Tables counted = TablesCodec.decode(in.bytes());
        Map<Set<Match>, Tables> matched = new LinkedHashMap<>();
        for (int left = in.size(); left > 0; left--) {
            Set<Match> matches = new HashSet<>();
            for (int more = in.size(); more > 0; more--) {
                matches.add(new Match(TablesCodec.factor(in), in.text(), TablesCodec.factor(in), in.text()));
            }
            matched.put(matches, TablesCodec.decode(in.bytes()));
        }
        FrozenTables frozen = new FrozenTables(counted, matched);
        if (!Arrays.equals(frozen.bytes(), bytes)) {
            throw ByteReader.damaged("they are written in another form");
        }
        return frozen;
    }

    /// The bytes to store; equal frozen sets give equal bytes.
    public byte[] bytes() {
        ByteWriter out = new ByteWriter();
        out.raw(KIND);
        out.raw(VERSION);
        out.bytes(TablesCodec.encode(counted));
        out.number(matched.size());
        matched.entrySet().stream()
                .map(entry -> matched(entry.getKey(), entry.getValue()))
                .sorted(Arrays::compareUnsigned)
                .forEach(out::raw);
        return out.sealed();
    }

    /// Some matches and the tables of the rows that match one of them.
    private static byte[] matched(Set<Match> matches, Tables tables) {
        ByteWriter out = new ByteWriter();
        out.number(matches.size());
        matches.stream()
                .map(FrozenTables::match)
                .sorted(Arrays::compareUnsigned)
                .forEach(out::raw);
        out.bytes(TablesCodec.encode(tables));
        return out.written();
    }

    private static byte[] match(Match match) {
        ByteWriter out = new ByteWriter();
        TablesCodec.write(out, match.first());
        out.text(match.firstLevel());
        TablesCodec.write(out, match.second());
        out.text(match.secondLevel());
        return out.written();
    }

    /// What was counted.
    public TableSpec spec() {
        return counted.spec();
    }

    /// @throws IllegalArgumentException if the specification asks for something that was not counted
    @Override
    public Tables count(TableSpec spec) {
        return counted.only(spec);
    }

    /// @throws IllegalArgumentException if these matches, or something the specification asks for, were not
    ///     counted
    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        Tables tables = matched.get(any);
        if (tables == null) {
            throw new IllegalArgumentException(
                    "the rows that match %s were not counted when the set was frozen".formatted(any));
        }
        return tables.only(spec);
    }
}
