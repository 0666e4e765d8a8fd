package org.dajeong.charts;

/// The colours of the drawings. Low is never red.
final class Palette {

    static final String PAPER = "#ffffff";

    /// Text, and the whiskers on bars.
    static final String INK = "#1e2124";

    /// Text beside the main text, and axes.
    static final String SUB = "#464c53";

    /// What is the department's own.
    static final String OWN = "#256ef4";

    /// Whiskers beside points, and the edge of what is the department's own.
    static final String OWN_DEEP = "#0b50d0";

    /// What comes from the kind of contacts; also the agency's mean.
    static final String MIX = "#6d7882";

    /// What comes from the assessors. Too light to stand alone: its bars have an edge in [#MIX].
    static final String RATER = "#b1b8be";

    /// Lines that only help the eye.
    static final String GRID = "#e1e4e7";

    /// The ground under a period without a score.
    static final String SOFT = "#f4f5f6";

    private Palette() {}
}
