package org.dajeong.app.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A rating as it was read from a row.
///
/// @param points as PostgreSQL writes an array: `{10,8,NULL}`
/// @param outcome in hundredths of a point
/// @param comment what the citizen said, personal data masked; empty if nothing
record ReadRating(
        String sheet,
        long row,
        UUID department,
        String staff,
        String assessor,
        Optional<LocalDate> date,
        String task,
        String channel,
        String hour,
        String season,
        String points,
        int outcome,
        String comment) {}
