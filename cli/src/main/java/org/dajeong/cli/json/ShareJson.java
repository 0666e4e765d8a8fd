package org.dajeong.cli.json;

import org.dajeong.engine.api.ProblemShares;
import org.dajeong.engine.api.Proportion;

/// Shares of contacts with a problem for machines, between 0 and 1.
public final class ShareJson {

    private ShareJson() {}

    public static void write(ProblemShares.Answer answer, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object();
        answer.whole().ifPresent(whole -> {
            json.object("whole");
            share(json, whole);
            json.end();
        });
        json.array("units");
        for (ProblemShares.UnitShare unit : answer.units()) {
            json.object().field("unit", unit.unit());
            share(json, unit.share());
            json.end();
        }
        json.end().array("withheld");
        answer.withheld().forEach(json::element);
        json.end().end();
    }

    private static void share(JsonWriter json, Proportion share) {
        json.field("count", share.count())
                .field("n", share.n())
                .field("share", share.value())
                .field("low", share.wilson().low())
                .field("high", share.wilson().high())
                .field("exactLow", share.clopperPearson().low())
                .field("exactHigh", share.clopperPearson().high());
    }
}
