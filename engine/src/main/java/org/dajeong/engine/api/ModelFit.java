package org.dajeong.engine.api;

import java.util.List;

/// A fitted linear mixed model.
///
/// @param method how the variances were estimated
/// @param criterion minus twice the maximised log-likelihood (of the data for ML, of error contrasts for REML)
/// @param n rows
/// @param residualVariance in squared units of the response
/// @param singular whether a variance is estimated as zero
/// @param randomEffects the variances, in the order of the formula
/// @param fixedEffects the coefficients with treatment contrasts, the first level in code-point order as
///     reference
/// @param predictions the predicted random effects, by grouping factor and level
/// @param aliased the names of fixed columns that follow from earlier ones and were dropped
public record ModelFit(
        Method method,
        double criterion,
        long n,
        double residualVariance,
        boolean singular,
        List<RandomEffect> randomEffects,
        List<FixedEffect> fixedEffects,
        List<Prediction> predictions,
        List<String> aliased) {

    public ModelFit {
        randomEffects = List.copyOf(randomEffects);
        fixedEffects = List.copyOf(fixedEffects);
        predictions = List.copyOf(predictions);
        aliased = List.copyOf(aliased);
    }

    /// How variances are estimated.
    public enum Method {
        REML,
        ML
    }

    /// The variance of one grouping factor's random intercepts.
    public record RandomEffect(String group, int levels, double variance) {}

    /// One coefficient.
    public record FixedEffect(String term, double estimate, double standardError) {}

    /// The predicted effect of one level of a grouping factor.
    ///
    /// @param standardError the full prediction error, with the uncertainty of the fixed effects
    public record Prediction(String group, String level, double effect, double standardError) {}
}
