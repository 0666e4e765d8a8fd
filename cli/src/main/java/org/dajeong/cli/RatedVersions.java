package org.dajeong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dajeong.engine.api.FormLink;
import org.dajeong.engine.api.FormVersion;
import org.dajeong.engine.api.FormVersion.Item;
import org.dajeong.engine.api.LinkedPeriods;
import org.dajeong.sources.Input;
import org.dajeong.sources.PlainRows;
import org.dajeong.sources.PlainRows.Column;
import org.dajeong.sources.PlainRows.Row;
import org.dajeong.sources.Problems;
import org.dajeong.sources.Reading;

/// Reads ratings made with two versions of an instrument, and tells what is wrong with them.
final class RatedVersions {

    private final Session session;

    RatedVersions(Session session) {
        this.session = session;
    }

    /// What is asked.
    ///
    /// @param period the column of periods
    /// @param before the version of the earlier periods
    /// @param after the version from `changed` on
    record Request(
            String file, String period, FormLink.Linked link, FormVersion before, FormVersion after, String changed) {}

    /// What to do with the periods.
    interface Use {

        Exit of(LinkedPeriods periods) throws IOException;
    }

    Exit with(Request request, Use use) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        LinkedPeriods periods = new LinkedPeriods(request.link(), new PeriodOrder());
        List<String> names = new ArrayList<>();
        request.before().items().forEach(item -> names.add(item.name()));
        request.after().items().stream()
                .map(Item::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        TreeSet<String> known = new TreeSet<>(new PeriodOrder());
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            Reading<Long> reading = PlainRows.read(
                    Input.of(request.file()),
                    columns(request, names),
                    row -> {
                        known.add(row.texts().getFirst());
                        take(request, names, row, periods, complaints);
                    },
                    progress);
            if (reading instanceof Reading.Refused<Long>(Problems problems)) {
                return RatedFile.refuse(session, problems);
            }
        }
        // A wrong period makes points too high that are not.
        Complaints period = new Complaints(session.messages());
        if (!known.contains(request.changed())) {
            period.addUnknown("ask.changed-unknown", request.changed(), List.copyOf(known));
        } else if (known.first().equals(request.changed())) {
            period.add("ask.changed-first", request.changed());
        }
        if (!period.isEmpty()) {
            return period.tell(session, "link");
        }
        return complaints.isEmpty() ? use.of(periods) : complaints.tell(session, "link");
    }

    private static List<Column> columns(Request request, List<String> names) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(request.period()));
        names.forEach(name ->
                columns.add(Column.points(name, Math.max(most(request.before(), name), most(request.after(), name)))));
        return columns;
    }

    private static int most(FormVersion version, String item) {
        return version.find(item).map(Item::points).orElse(0);
    }

    private static void take(
            Request request, List<String> names, Row row, LinkedPeriods periods, Complaints complaints) {
        String period = row.texts().getFirst();
        boolean later = new PeriodOrder().compare(period, request.changed()) >= 0;
        FormVersion version = later ? request.after() : request.before();
        Map<String, Integer> earned = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int most = most(version, name);
            BigDecimal points = row.numbers().get(i + 1).orElse(null);
            if (points != null && most > 0) {
                int whole = points.intValueExact();
                if (whole > most) {
                    complaints.add("ask.points-above", row.row(), name, whole, most);
                    return;
                }
                earned.put(name, whole);
            }
        }
        periods.add(period, version, earned);
    }
}
