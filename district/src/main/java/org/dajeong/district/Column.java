package org.dajeong.district;

/// A column of the ratings that holds a level; the ten items follow them.
public enum Column {
    DEPT("dept"),
    QUARTER("quarter"),
    TASK("task"),
    CHANNEL("channel"),
    HOUR("hour"),
    SEASON("season"),
    CALLER("caller"),
    STAFF("staff");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    /// The name of the column in a file.
    public String header() {
        return header;
    }
}
