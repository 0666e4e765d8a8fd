package org.dajeong.district;

import java.io.IOException;

/// Where the ratings go.
@FunctionalInterface
public interface RatingSink {

    /// Takes the next rating.
    ///
    /// @param rating the same object every time: copy what must outlive the call
    /// @throws IOException if it cannot be passed on; the district then stops
    void accept(Rating rating) throws IOException;
}
