package org.dajeong.cli.json;

import org.dajeong.engine.api.FormLink;
import org.dajeong.engine.api.LinkedPeriods;

/// Scores of two instrument versions for machines.
public final class LinkJson {

    private LinkJson() {}

    public static void write(FormLink.Linked link, LinkedPeriods periods, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object()
                .field("reference", link.reference().name())
                .field("complete", link.complete())
                .field("referenceShare", link.share(link.reference()))
                .field("otherShare", link.share(link.other()));
        json.array("common");
        link.common().forEach(json::element);
        json.end().array("periods");
        for (LinkedPeriods.Period period : periods.periods()) {
            json.object()
                    .field("period", period.name())
                    .field("version", period.version().name())
                    .field("withheld", period.means().isEmpty());
            period.means()
                    .ifPresent(means -> json.field("n", means.ratings())
                            .field("own", means.own())
                            .field("linked", means.linked())
                            .field("low", means.low())
                            .field("high", means.high()));
            json.end();
        }
        json.end().array("steps");
        for (LinkedPeriods.Step step : periods.steps()) {
            json.object()
                    .field("from", step.from())
                    .field("to", step.to())
                    .field("published", step.published())
                    .field("linked", step.linked())
                    .field("low", step.low())
                    .field("high", step.high())
                    .field("form", step.form())
                    .end();
        }
        json.end().end();
    }
}
