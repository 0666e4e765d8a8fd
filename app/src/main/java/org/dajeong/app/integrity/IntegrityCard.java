package org.dajeong.app.integrity;

import org.jspecify.annotations.Nullable;

/// The part `integrity/IntegrityCard` of a department's page.
///
/// @param share absent where none is shown
/// @param interval its margin
/// @param basis quarter, answers and the agency's share
/// @param text what it says, or why there is nothing
public record IntegrityCard(
        @Nullable String share,
        @Nullable String interval,
        @Nullable String basis,
        String text) {}
