package org.dajeong.engine.model;

import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.spi.Tables;

/// Fits.
public final class ModelFitting {

    private ModelFitting() {}

    public static ModelFit fit(Tables tables, ModelSpec spec, ModelFit.Method method) {
        throw new UnsupportedOperationException("not yet");
    }
}
