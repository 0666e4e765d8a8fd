package org.dajeong.engine;

import java.util.Set;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// A simulated district whose raters nobody wrote down.
record UnitsOnly(Simulated district) implements TableSource {

    @Override
    public Tables count(TableSpec spec) {
        return district.count(Simulated.SPEC.tables()).only(spec);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return district.countMatching(spec, any);
    }
}
