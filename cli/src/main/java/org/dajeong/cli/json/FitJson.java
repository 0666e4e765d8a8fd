package org.dajeong.cli.json;

import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.spi.Factor;

/// A fitted model for machines.
public final class FitJson {

    private FitJson() {}

    /// Writes a fit; the names of dropped columns only if there are any.
    ///
    /// @param effects whether the predicted random effects are wanted
    public static void write(ModelFit fit, boolean effects, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object()
                .field("method", fit.method())
                .field("criterion", fit.criterion())
                .field("n", fit.n())
                .field("residualVariance", fit.residualVariance())
                .field("singular", fit.singular());
        json.array("randomEffects");
        for (ModelFit.RandomEffect effect : fit.randomEffects()) {
            json.object()
                    .field("group", effect.group())
                    .field("levels", effect.levels())
                    .field("variance", effect.variance())
                    .end();
        }
        json.end().array("fixedEffects");
        for (ModelFit.FixedEffect effect : fit.fixedEffects()) {
            json.object()
                    .field("term", effect.term())
                    .field("estimate", effect.estimate())
                    .field("standardError", effect.standardError())
                    .end();
        }
        json.end();
        if (!fit.aliased().isEmpty()) {
            json.array("aliased");
            fit.aliased().forEach(json::element);
            json.end();
        }
        if (effects) {
            predictions(fit, json);
        }
        json.end();
    }

    private static void predictions(ModelFit fit, JsonWriter json) {
        json.array("effects");
        for (ModelFit.Prediction prediction : fit.predictions()) {
            json.object()
                    .field("group", prediction.group())
                    .field("level", Factor.text(prediction.level()))
                    .field("effect", prediction.effect())
                    .field("standardError", prediction.standardError())
                    .end();
        }
        json.end();
    }
}
