package org.dajeong.engine.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Passes every question on to a live source and keeps the answers, so that they can be frozen.
///
/// Make one for each run that is to be repeated; score with it; store [#recorded()].
public final class RecordingSource implements TableSource {

    private final TableSource source;
    private final Map<Set<Match>, Tables> matched = new HashMap<>();
    private @Nullable Tables counted;

    public RecordingSource(TableSource source) {
        this.source = source;
    }

    /// @throws IllegalStateException if another specification has been counted already
    @Override
    public Tables count(TableSpec spec) {
        Tables known = counted;
        if (known != null && !known.spec().equals(spec)) {
            throw new IllegalStateException("a recording holds one run, and this is a second specification");
        }
        counted = source.count(spec);
        return counted;
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        Tables tables = source.countMatching(spec, any);
        matched.put(Set.copyOf(any), tables);
        return tables;
    }

    /// What was counted.
    ///
    /// @throws IllegalStateException if nothing was
    public FrozenTables frozen() {
        if (counted == null) {
            throw new IllegalStateException("nothing has been counted yet");
        }
        return new FrozenTables(counted, matched);
    }

    /// The bytes of [#frozen()].
    public byte[] recorded() {
        return frozen().bytes();
    }
}
