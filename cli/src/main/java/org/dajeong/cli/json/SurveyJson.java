package org.dajeong.cli.json;

import org.dajeong.cli.report.Survey;
import org.dajeong.engine.api.WeightedMean;

/// A weighted survey for machines. Shares are between 0 and 1.
public final class SurveyJson {

    private SurveyJson() {}

    public static void write(Survey survey, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object().field("share", survey.share());
        mean(json.object("plain"), survey, survey.plain());
        mean(json.object("weighted"), survey, survey.weighted());
        json.field("cut", survey.cut()).field("deviation", survey.deviation()).end();
    }

    private static void mean(JsonWriter json, Survey survey, WeightedMean mean) {
        json.field("value", mean.value())
                .field("low", survey.interval(mean).low())
                .field("high", survey.interval(mean).high())
                .field("standardError", mean.standardError())
                .field("n", mean.n())
                .field("effectiveSize", mean.effectiveSize())
                .field("designEffect", mean.designEffect())
                .end();
    }
}
