package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.scoring.FrozenSet;
import org.dajeong.app.scoring.web.RunShowPage.BarRow;
import org.dajeong.app.scoring.web.RunShowPage.Changes;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Change.CannotTell;
import org.dajeong.engine.api.Change.Measured;

/// Who changed in the newest quarter, and whether it means anything.
///
/// @param rows in the office's own order
/// @param changes by department
record ChangesComposer(List<AgencyRow> rows, Map<UUID, Change> changes, RunTexts texts) {

    /// So many of a hundred 95 % intervals miss zero where nothing changed.
    private static final double BY_CHANCE = 0.05;

    /// A department and its change.
    private record Known(String name, Measured change) {

        boolean isTold() {
            return change.low() > 0 || change.high() < 0;
        }
    }

    Changes of(FrozenSet set) {
        List<Known> known = new ArrayList<>();
        Map<Change.Reason, List<String>> unknown = new EnumMap<>(Change.Reason.class);
        for (AgencyRow row : rows) {
            String name = row.department().name(texts.words().language());
            switch (changes.get(row.department().id())) {
                case Measured change -> known.add(new Known(name, change));
                case CannotTell(Change.Reason reason, List<String> units) ->
                    unknown.computeIfAbsent(reason, none -> new ArrayList<>()).add(name);
                case null -> {
                    // A department that is not shown has no change to show either.
                }
            }
        }
        known.sort(
                Comparator.comparingDouble((Known one) -> one.change().gamma()).reversed());
        long told = known.stream().filter(Known::isTold).count();
        return new Changes(
                text(
                        "changes.basis",
                        texts.words().quarter(set.dictionaries().quarters().getLast())),
                told == 0
                        ? text("changes.none", known.size())
                        : text("changes.some", known.size(), told, byChance(known.size())),
                bars(known, true),
                bars(known, false),
                unknown.entrySet().stream()
                        .map(reason -> texts.words()
                                .of(
                                        "changes.cannot-tell",
                                        reason.getKey(),
                                        texts.words().list(reason.getValue())))
                        .toList());
    }

    private static long byChance(int departments) {
        return Math.max(1, Math.round(BY_CHANCE * departments));
    }

    private List<BarRow> bars(List<Known> known, boolean told) {
        double most = known.stream()
                .mapToDouble(one -> Math.max(
                        Math.abs(one.change().low()), Math.abs(one.change().high())))
                .max()
                .orElse(0);
        return known.stream()
                .filter(one -> one.isTold() == told)
                .map(one -> texts.bar(
                        one.name(),
                        told
                                ? text(one.change().gamma() > 0 ? "changes.higher" : "changes.lower")
                                : text("changes.usual"),
                        one.change().gamma(),
                        one.change().low(),
                        one.change().high(),
                        most))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.words().text(key, arguments);
    }
}
