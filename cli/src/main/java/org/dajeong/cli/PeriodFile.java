package org.dajeong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlCharts;
import org.dajeong.engine.api.ControlOptions;
import org.dajeong.engine.api.ControlOptions.Rebase;
import org.dajeong.sources.CellText;
import org.dajeong.sources.Input;
import org.dajeong.sources.PlainRows;
import org.dajeong.sources.PlainRows.Column;
import org.dajeong.sources.PlainRows.Row;
import org.dajeong.sources.Problems;
import org.dajeong.sources.Reading;

/// Reads a file with one row per period, and tells what is wrong with it if there is no chart to be
/// made of it.
final class PeriodFile {

    private final Session session;

    PeriodFile(Session session) {
        this.session = session;
    }

    /// What to do with a chart.
    interface Use {

        Exit of(ControlChart chart) throws IOException;
    }

    Exit with(ChartRequest request, Use use) throws IOException {
        List<Row> rows = new ArrayList<>();
        switch (read(request, rows)) {
            case Reading.Refused<Long>(Problems problems) -> {
                return RatedFile.refuse(session, problems);
            }
            case Reading.Accepted<Long> _ -> {}
        }
        Complaints complaints = new Complaints(session.messages());
        NavigableMap<String, Row> periods = periods(request, rows, complaints);
        rebases(request, periods, complaints);
        if (!complaints.isEmpty()) {
            return complaints.tell(session, "chart");
        }
        return use.of(chart(request, periods));
    }

    private Reading<Long> read(ChartRequest request, List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(request.period()));
        switch (request.measure()) {
            case ChartRequest.Value(String column) -> columns.add(Column.number(column));
            case ChartRequest.Share(String count, String total, boolean _) -> {
                columns.add(Column.whole(count, 0));
                columns.add(Column.whole(total, 1));
            }
        }
        request.department().ifPresent(department -> columns.add(Column.text(department.column())));
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return PlainRows.read(Input.of(request.file()), columns, rows::add, progress);
        }
    }

    /// The rows asked for in the order of their periods.
    private NavigableMap<String, Row> periods(ChartRequest request, List<Row> rows, Complaints complaints) {
        NavigableMap<String, Row> periods = new TreeMap<>(new PeriodOrder());
        TreeSet<String> twice = new TreeSet<>(new PeriodOrder());
        for (Row row : ofDepartment(request, rows, complaints)) {
            String period = row.texts().getFirst();
            if (periods.put(period, row) != null) {
                twice.add(period);
            }
            if (request.measure().shares() && row.number(1) > row.number(2)) {
                complaints.add(
                        "ask.count-above-total",
                        period,
                        row.texts().get(1),
                        row.texts().get(2));
            }
        }
        twice.forEach(period -> complaints.add("ask.period-twice", period));
        return periods;
    }

    private static List<Row> ofDepartment(ChartRequest request, List<Row> rows, Complaints complaints) {
        Optional<ChartRequest.Department> department = request.department();
        if (department.isEmpty()) {
            return rows;
        }
        String name = CellText.clean(department.get().name());
        List<Row> found =
                rows.stream().filter(row -> row.texts().getLast().equals(name)).toList();
        if (found.isEmpty()) {
            List<String> known =
                    rows.stream().map(row -> row.texts().getLast()).distinct().toList();
            complaints.addUnknown("ask.unit-unknown", name, known);
        }
        return found;
    }

    private static void rebases(ChartRequest request, NavigableMap<String, Row> periods, Complaints complaints) {
        for (Rebase rebase : request.reading().rebases()) {
            if (!periods.isEmpty() && !periods.containsKey(rebase.period())) {
                complaints.addUnknown(
                        "ask.rebase-unknown",
                        rebase.period(),
                        periods.keySet().stream().toList());
            } else if (!periods.isEmpty() && periods.firstKey().equals(rebase.period())) {
                complaints.add("ask.rebase-first", rebase.period());
            }
        }
    }

    private static ControlChart chart(ChartRequest request, NavigableMap<String, Row> periods) {
        ControlOptions options = request.reading().options();
        return switch (request.measure()) {
            case ChartRequest.Value _ ->
                ControlCharts.xmr(
                        periods.entrySet().stream()
                                .map(entry -> new ControlCharts.Value(
                                        entry.getKey(), entry.getValue().number(1)))
                                .toList(),
                        options);
            case ChartRequest.Share(String _, String _, boolean laney) -> {
                List<ControlCharts.Share> shares = periods.entrySet().stream()
                        .map(entry -> new ControlCharts.Share(
                                entry.getKey(), whole(entry.getValue(), 1), whole(entry.getValue(), 2)))
                        .toList();
                yield laney ? ControlCharts.laney(shares, options) : ControlCharts.p(shares, options);
            }
        };
    }

    private static long whole(Row row, int column) {
        return row.numbers().get(column).map(BigDecimal::longValueExact).orElseThrow();
    }
}
