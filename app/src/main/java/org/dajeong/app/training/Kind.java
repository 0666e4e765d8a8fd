package org.dajeong.app.training;

/// A kind of education that the agency knows.
///
/// @param code its lasting name
record Kind(String code, String nameKo, String nameEn) {

    /// The one that is not held as a session: rehearsals of CS tasks.
    static final String REHEARSAL = "REHEARSAL";

    /// Its name in a language of the pages.
    String name(String language) {
        return language.equals("en") ? nameEn : nameKo;
    }

    boolean isSession() {
        return !code.equals(REHEARSAL);
    }
}
