package org.dajeong.app.instruments;

/// A text that the office wrote, in the languages of the pages.
///
/// @param en in English; blank where nobody translated it
public record LocalizedText(String ko, String en) {

    /// A text in Korean only.
    public static LocalizedText of(String ko) {
        return new LocalizedText(ko, "");
    }

    /// The text in a language of the pages; Korean where it has none.
    ///
    /// @param language `ko` or `en`
    public String in(String language) {
        return language.equals("en") && !en.isBlank() ? en : ko;
    }
}
