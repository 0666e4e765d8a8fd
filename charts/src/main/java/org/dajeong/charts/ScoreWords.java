package org.dajeong.charts;

/// The words for scores, in legends and in the headers of tables.
///
/// @param fair the fair score
/// @param interval its 95 % interval
/// @param raw the raw score
/// @param mean the agency's mean
/// @param axis the axis with its unit
public record ScoreWords(String fair, String interval, String raw, String mean, String axis) {}
