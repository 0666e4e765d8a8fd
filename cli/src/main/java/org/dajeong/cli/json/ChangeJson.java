package org.dajeong.cli.json;

import java.util.List;
import java.util.Optional;
import org.dajeong.cli.report.ToldChange;
import org.dajeong.engine.api.Change;

/// Changes for machines.
public final class ChangeJson {

    private ChangeJson() {}

    public static void write(
            List<String> periods, Optional<String> item, double goal, List<ToldChange> changes, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object().array("periods");
        periods.forEach(json::element);
        json.end().field("item", item).field("goal", goal).array("changes");
        for (ToldChange told : changes) {
            json.object().array("units");
            told.units().forEach(json::element);
            json.end();
            write(told.change(), json);
            json.field("verdict", told.verdict()).end();
        }
        json.end().end();
    }

    /// The members of a change: its figures, or the reason why there are none.
    static void write(Change change, JsonWriter json) {
        switch (change) {
            case Change.Measured measured ->
                json.field("change", measured.gamma())
                        .field("standardError", measured.standardError())
                        .field("low", measured.low())
                        .field("high", measured.high());
            case Change.CannotTell cannot -> {
                json.field("reason", cannot.reason()).array("about");
                cannot.units().forEach(json::element);
                json.end();
            }
        }
    }
}
