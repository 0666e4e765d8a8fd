package org.dajeong.app.improvement;

import java.util.Optional;
import org.dajeong.app.Quarter;

/// Quarters in addresses.
public final class QuarterText {

    private QuarterText() {}

    /// The quarter; none where something else is written.
    public static Optional<Quarter> read(String text) {
        return text.matches("[1-9][0-9]{3}-[1-4]") ? Optional.of(Quarter.parse(text)) : Optional.empty();
    }
}
