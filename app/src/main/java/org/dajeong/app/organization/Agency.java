package org.dajeong.app.organization;

/// The public body that runs the programme.
///
/// @param programmeUnit the unit that runs it, as it signs letters
/// @param basisDocument the document on which the use of results rests, for the foot of every page
public record Agency(String nameKo, String nameEn, String programmeUnit, String basisDocument) {

    /// Its name in a language of the pages.
    public String name(String language) {
        return language.equals("en") ? nameEn : nameKo;
    }
}
