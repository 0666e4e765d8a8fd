package org.dajeong.app.scoring;

import org.dajeong.app.instruments.Item;

/// An item of the rubric as it stood when a set was frozen.
///
/// @param code its code in scores and explanations
/// @param official its name on the published form
/// @param points the most it can earn
/// @param field the improvement field it belongs to
public record RatedItem(String code, String nameKo, String nameEn, String official, int points, String field) {

    static RatedItem of(Item item) {
        return new RatedItem(
                item.code(),
                item.name().ko(),
                item.name().in("en"),
                item.officialName(),
                item.points(),
                item.field().name());
    }

    /// Its name in a language of the pages.
    public String name(String language) {
        return language.equals("en") ? nameEn : nameKo;
    }
}
