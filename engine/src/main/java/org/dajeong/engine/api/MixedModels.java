package org.dajeong.engine.api;

import org.dajeong.engine.model.ModelFitting;
import org.dajeong.engine.spi.Tables;

/// The door to linear mixed models with scalar random intercepts, crossed and nested.
public final class MixedModels {

    private MixedModels() {}

    /// Fits a model to counted ratings.
    ///
    /// @param tables what [ModelSpec#tables()] asks for
    /// @throws CannotFit if the ratings cannot tell what the model asks
    public static ModelFit fit(Tables tables, ModelSpec spec, ModelFit.Method method) {
        return ModelFitting.fit(tables, spec, method);
    }
}
