package org.dajeong.app.organization;

import java.util.Optional;
import java.util.UUID;

/// Somebody who works in the office or did.
///
/// @param code stands for him wherever people are named
/// @param name only where the agency keeps names
/// @param grade the last one known
public record Person(UUID id, String code, Optional<String> name, String grade) {

    /// His name, or the code where there is none.
    public String called() {
        return name.orElse(code);
    }
}
