package org.dajeong.district;

import java.util.ArrayList;
import java.util.List;

/// One contact as it was scored, with the score it was expected to have.
///
/// There is one object for all rows of a district. Levels are codes into [District#levels(Column)];
/// a consumer that is in a hurry needs no text.
public final class Rating {

    private final District district;
    private final int[] points = new int[Item.RUBRIC.size()];
    private final double[] losses = new double[Item.RUBRIC.size()];
    private int dept;
    private int quarter;
    private int combination;
    private int caller;
    private int staff;

    Rating(District district) {
        this.district = district;
    }

    /// The level in a column, as a position in its dictionary.
    public int code(Column column) {
        return switch (column) {
            case DEPT -> dept;
            case QUARTER -> quarter;
            case TASK -> Mix.TASK.level(combination);
            case CHANNEL -> Mix.CHANNEL.level(combination);
            case HOUR -> Mix.HOUR.level(combination);
            case SEASON -> Mix.SEASON.level(combination);
            case CALLER -> caller;
            case STAFF -> staff;
        };
    }

    /// The level in a column, as text.
    public String text(Column column) {
        return district.levels(column).get(code(column));
    }

    /// What an item earned, from 0 to its points.
    ///
    /// @param item position in [Item#RUBRIC]
    public int points(int item) {
        return points[item];
    }

    /// The score from 0 to 100: the points of all items.
    public int score() {
        int score = 0;
        for (int earned : points) {
            score += earned;
        }
        return score;
    }

    /// The mean the score was drawn around, by the linear model.
    public double expected() {
        return 100 - Amounts.sum(losses);
    }

    /// The mean the points of an item were drawn around.
    ///
    /// @param item position in [Item#RUBRIC]
    public double expected(int item) {
        return Item.RUBRIC.get(item).points() - losses[item];
    }

    /// All fields as text, in the order of [District#header()].
    public List<String> fields() {
        List<String> fields = new ArrayList<>(Column.values().length + points.length);
        for (Column column : Column.values()) {
            fields.add(text(column));
        }
        for (int earned : points) {
            fields.add(String.valueOf(earned));
        }
        return fields;
    }

    void at(int newQuarter, int newDept) {
        quarter = newQuarter;
        dept = newDept;
    }

    void by(int newCombination, int newCaller, int newStaff) {
        combination = newCombination;
        caller = newCaller;
        staff = newStaff;
    }

    /// The expected losses by item, to be filled.
    double[] losses() {
        return losses;
    }

    /// The points by item, to be filled.
    int[] earned() {
        return points;
    }
}
