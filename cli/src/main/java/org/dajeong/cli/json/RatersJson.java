package org.dajeong.cli.json;

import org.dajeong.engine.api.RaterReview;
import org.dajeong.engine.api.RaterReview.Estimate;
import org.dajeong.engine.api.RaterReview.Part;

/// A review of assessors for machines.
public final class RatersJson {

    private RatersJson() {}

    /// @param minRatings fewer ratings of an assessor in a period than this are left out
    public static void write(RaterReview review, int minRatings, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object().array("parts");
        for (Part part : review.parts()) {
            json.object().field("n", part.n()).array("raters");
            part.raters().forEach(json::element);
            json.end().array("units");
            part.units().forEach(json::element);
            json.end().end();
        }
        json.end();
        review.refused()
                .ifPresent(refused -> json.object("refused")
                        .field("reason", refused.reason())
                        .field("found", refused.found())
                        .field("required", refused.required())
                        .end());
        json.array("raters");
        review.severities()
                .forEach(rater -> json.object()
                        .field("rater", rater.rater())
                        .field("n", rater.n())
                        .field("estimate", rater.estimate())
                        .field("standardError", rater.standardError())
                        .end());
        json.end();
        review.drift().ifPresent(drift -> drift(json, drift, minRatings));
        json.end();
    }

    private static void drift(JsonWriter json, RaterReview.Drift drift, int minRatings) {
        json.object("drift")
                .field("deviation", drift.deviation())
                .field("reml", drift.reml())
                .array("rows");
        drift.rows().stream().filter(row -> row.n() >= minRatings).forEach(row -> {
            json.object()
                    .field("rater", row.rater())
                    .field("period", row.period())
                    .field("n", row.n());
            estimate(json, "severity", row.severity());
            estimate(json, "drift", row.drift());
            json.end();
        });
        json.end().end();
    }

    private static void estimate(JsonWriter json, String name, Estimate estimate) {
        json.object(name)
                .field("estimate", estimate.value())
                .field("standardError", estimate.standardError())
                .field("low", estimate.low())
                .field("high", estimate.high())
                .end();
    }
}
