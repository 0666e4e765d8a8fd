package org.dajeong.district;

/// What became of a district when its ratings were written.
///
/// @param rows how many ratings
/// @param guarded how many of them had an expected loss too close to 0 or 100 and were drawn around 0.5 or 99.5
/// @param mean mean score
/// @param residualSd standard deviation of score minus expected score
public record Written(long rows, long guarded, double mean, double residualSd) {}
