package org.dajeong.cli.report;

import java.util.List;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;

/// A change of some departments together, and what it says about their promise.
public record ToldChange(List<String> units, Change change, Verdict verdict) {

    public ToldChange {
        units = List.copyOf(units);
    }
}
