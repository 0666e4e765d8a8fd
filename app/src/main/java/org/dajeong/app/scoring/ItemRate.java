package org.dajeong.app.scoring;

/// How much of what it can earn an item earned with a department.
///
/// @param item its code
/// @param percent of its points, from 0 to 100
/// @param agency the same with all departments of the run
/// @param weight what it is worth in the whole score, in points from 0 to 100
/// @param asked how many contacts were asked
public record ItemRate(String item, double percent, double agency, double weight, long asked) {

    /// A difference in per cent of the item as points of the whole score.
    public double points(double percent) {
        return percent * weight / 100;
    }
}
