package org.dajeong.app.web;

import org.dajeong.charts.Chart;
import org.dajeong.charts.ChartTable;
import org.dajeong.charts.Width;

/// A chart as `layout/Chart` shows it: drawn for a page and for a phone, and as a table.
///
/// @param id starts the ids of its parts
/// @param wide SVG for a page
/// @param narrow SVG for a phone
/// @param title names the table
public record ChartFigure(String id, String wide, String narrow, String title, ChartTable table) {

    /// The drawings of a chart.
    ///
    /// @param id unique on the page: a Latin letter, then letters, digits or `-`
    public static ChartFigure of(Chart chart, String id) {
        return new ChartFigure(
                id,
                chart.svg(Width.WIDE, id + "-wide"),
                chart.svg(Width.NARROW, id + "-narrow"),
                chart.caption().title(),
                chart.table());
    }
}
