package org.dajeong.cli.report;

import java.util.List;
import org.dajeong.engine.api.IndexFormula.Index;

/// The indices of one period.
///
/// @param name of the period; empty where there are none
/// @param indices one per formula; none where fewer answered a question than may be shown
public record IndexPeriod(String name, List<Index> indices) {

    public IndexPeriod {
        indices = List.copyOf(indices);
    }
}
