package org.dajeong.charts;

/// A picture of scores that is also a table.
public sealed interface Chart permits WhyChart, TrendChart, TierChart, LimitsChart, DriverChart {

    /// The name and the summary of the picture.
    Caption caption();

    /// Draws the chart.
    ///
    /// @param width the layout; the height follows from the content
    /// @param id starts every id inside the drawing, so that several charts can stand on one page: a
    ///     Latin letter, then letters, digits, `-` or `_`
    /// @return one `svg` element, without XML declaration
    /// @throws IllegalArgumentException if `id` has another form
    String svg(Width width, String id);

    /// Every figure of the picture as text.
    ChartTable table();
}
