package org.dajeong.app.scoring;

import java.util.UUID;

/// Whoever knows how many answers departments sent to what a run says of them.
public interface DisagreementCount {

    /// How many there are.
    long of(UUID run);
}
