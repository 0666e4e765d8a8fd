package org.dajeong.app.scoring;

import java.util.UUID;
import org.dajeong.app.Quarter;

/// A score run has been published.
///
/// @param run the run, to be read through [Publications]
/// @param quarter its newest quarter
public record ScorePublished(UUID run, Quarter quarter) {}
