package org.dajeong.app.instruments;

/// One item (항목) of an instrument.
///
/// @param code its lasting name: the head of its column in files, the same in all versions that ask the same
/// @param stage the stage (단계) under which it stands
/// @param officialName as the published form calls it
/// @param points the most it can earn, from 1 to [#POINTS_MAX]
/// @param field what a loss says can be improved
public record Item(
        String code, LocalizedText stage, LocalizedText name, String officialName, int points, ImprovementField field) {

    /// No form gives more for one item.
    public static final int POINTS_MAX = 1000;

    public Item {
        if (points < 1 || points > POINTS_MAX) {
            throw new IllegalArgumentException("points must be from 1 to %d, but are %d".formatted(POINTS_MAX, points));
        }
    }
}
