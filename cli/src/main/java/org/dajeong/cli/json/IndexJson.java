package org.dajeong.cli.json;

import java.util.List;
import org.dajeong.cli.report.IndexPeriod;
import org.dajeong.engine.api.IndexFormula.Index;

/// Indices for machines, each with its formula and version.
public final class IndexJson {

    private IndexJson() {}

    public static void write(List<IndexPeriod> periods, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object().array("indices");
        for (IndexPeriod period : periods) {
            for (Index index : period.indices()) {
                json.object()
                        .field("period", period.name())
                        .field("formula", index.formula().id())
                        .field("version", index.formula().version())
                        .field("value", index.value())
                        .object("components");
                index.components().forEach((component, points) -> json.field(component, points.doubleValue()));
                json.end().end();
            }
        }
        json.end().array("withheld");
        periods.stream().filter(period -> period.indices().isEmpty()).forEach(period -> json.element(period.name()));
        json.end().end();
    }
}
