package org.dajeong.app.organization;

import java.util.UUID;

/// A bureau (국, 보건소, 담당관): the level between an executive and a department.
///
/// @param place where it stands in the office's own order
public record Bureau(UUID id, String nameKo, String nameEn, int place) {

    /// Its name in a language of the pages.
    public String name(String language) {
        return language.equals("en") ? nameEn : nameKo;
    }
}
