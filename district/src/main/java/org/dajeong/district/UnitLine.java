package org.dajeong.district;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.district.Unit.Step;
import org.jspecify.annotations.Nullable;

/// One line of the table of an office.
final class UnitLine {

    private static final int LUNCH_PERCENT = 12;

    private final List<String> fields;

    UnitLine(String line) {
        this.fields = List.of(line.split("\t"));
    }

    Unit unit() {
        Kind kind = Kind.valueOf(field(1, ""));
        String calls = field(2, String.valueOf(kind.calls()));
        int dash = calls.indexOf('-');
        int lunch = Integer.parseInt(field(6, String.valueOf(LUNCH_PERCENT)));
        int morning = (100 - lunch) / 2;
        return new Unit(
                field(0, ""),
                kind,
                Integer.parseInt(dash < 0 ? calls : calls.substring(0, dash)),
                Integer.parseInt(calls.substring(dash + 1)),
                Calendar.quarter(field(3, Calendar.LABELS.getFirst())),
                Peaks.parse(field(4, "")),
                Lottery.ofPercent(field(5, kind.tasks()), Mix.TASK.labels()),
                Lottery.of(morning, lunch, 100 - lunch - morning),
                callers(field(7, "")),
                own(field(8, "")),
                step(field(9, "")));
    }

    private String field(int position, String usual) {
        return position < fields.size() && !fields.get(position).isBlank() ? fields.get(position) : usual;
    }

    private static Lottery callers(String extra) {
        double[] more = extra.isEmpty() ? new double[Callers.COUNT] : Amounts.parse(extra, Callers.CODES);
        int[] turns = new int[Callers.COUNT];
        for (int caller = 0; caller < turns.length; caller++) {
            turns[caller] = 1 + (int) more[caller];
        }
        return Lottery.of(turns);
    }

    private static List<Double> own(String text) {
        List<Double> own = new ArrayList<>();
        if (text.matches("[-+]?[0-9.]+")) {
            double points = Double.parseDouble(text);
            for (int item = 0; item < Item.RUBRIC.size(); item++) {
                own.add(points * Profile.GENERAL.share(item));
            }
        } else if (!text.isEmpty()) {
            for (double points : Amounts.parse(text, Item.columns())) {
                own.add(points);
            }
        }
        return own;
    }

    private static @Nullable Step step(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int space = text.indexOf(' ');
        int colon = text.indexOf(':');
        return new Step(
                Calendar.quarter(text.substring(0, space)),
                Double.parseDouble(text.substring(space + 1, colon)),
                Profile.of(text.substring(colon + 1)));
    }
}
