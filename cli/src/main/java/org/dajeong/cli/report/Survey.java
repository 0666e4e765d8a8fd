package org.dajeong.cli.report;

import org.dajeong.engine.api.Proportion;
import org.dajeong.engine.api.WeightedMean;

/// What a sample says, without and with weights.
///
/// @param share whether answers are counted, so that means are shares from 0 to 1
/// @param plain every answer alike
/// @param weighted with the weights
/// @param cut answers whose weight was cut
/// @param deviation the largest difference of a weighted share from its margin, 0 to 1
public record Survey(boolean share, WeightedMean plain, WeightedMean weighted, int cut, double deviation) {

    /// The 95 % interval of a mean.
    public Proportion.Interval interval(WeightedMean mean) {
        return share ? mean.share() : new Proportion.Interval(mean.low(), mean.high());
    }
}
