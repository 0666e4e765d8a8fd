package org.dajeong.app.integrity;

/// One of the eight questions of a happy call; 예 is a problem in all of them.
///
/// @param place from 1
record Question(String code, int place, String nameKo, String nameEn, String textKo, String textEn) {

    /// Its short name, which heads its column.
    String name(String language) {
        return language.equals("en") ? nameEn : nameKo;
    }

    /// As it is asked.
    String text(String language) {
        return language.equals("en") ? textEn : textKo;
    }
}
