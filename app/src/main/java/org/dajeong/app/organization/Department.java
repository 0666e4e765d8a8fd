package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A department (과, 담당관, 동) as it was between two days.
///
/// @param code its lasting code; scores are stored by it, so that a new name changes no figure
/// @param kind its kind of work
/// @param place where it stands in the office's own order
/// @param until the day it ended, exclusive
public record Department(
        UUID id,
        String code,
        String nameKo,
        String nameEn,
        UUID bureau,
        KindOfWork kind,
        int place,
        LocalDate from,
        Optional<LocalDate> until) {

    /// Its name in a language of the pages.
    public String name(String language) {
        return language.equals("en") ? nameEn : nameKo;
    }

    /// Whether it existed on a day.
    public boolean existed(LocalDate on) {
        return !on.isBefore(from) && until.map(on::isBefore).orElse(true);
    }
}
