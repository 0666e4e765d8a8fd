package org.dajeong.app.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of the form in which a version is written, as they were typed.
record ItemLines(List<Line> lines) {

    /// Longer texts are no names of items.
    private static final int LENGTH_MAX = 100;

    ItemLines {
        lines = List.copyOf(lines);
    }

    /// One line.
    record Line(String code, String stage, String nameKo, String nameEn, String official, String points, String field) {

        static Line of(Item item) {
            return new Line(
                    item.code(),
                    item.stage().ko(),
                    item.name().ko(),
                    item.name().en(),
                    item.officialName(),
                    String.valueOf(item.points()),
                    item.field().name());
        }

        /// A line to fill in, or one whose name was taken away: no item.
        boolean isBlank() {
            return nameKo.isBlank();
        }
    }

    /// What the lines say.
    sealed interface Read {

        /// Items.
        record Items(List<Item> items) implements Read {}

        /// Nothing that could be kept.
        record Refused(List<Problem> problems) implements Read {}
    }

    /// Something wrong.
    ///
    /// @param line from 0; -1 where it is about all of them
    /// @param column the field of the form
    record Problem(int line, String column, Kind kind, String found) {

        enum Kind {
            NO_ITEMS,
            STAGE_MISSING,
            CODE_MISSING,
            CODE_TWICE,
            POINTS_WRONG,
            TOO_LONG
        }
    }

    /// Reads them; `earlier` gives the English of stages that stay as they are.
    Read read(List<Item> earlier) {
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            int before = problems.size();
            check(i, line, codes, problems);
            codes.add(line.code().strip());
            Optional<Integer> points = points(line.points());
            if (points.isEmpty()) {
                problems.add(new Problem(i, "points", Problem.Kind.POINTS_WRONG, line.points()));
            } else if (problems.size() == before) {
                items.add(new Item(
                        line.code().strip(),
                        stage(line.stage().strip(), earlier),
                        new LocalizedText(line.nameKo().strip(), line.nameEn().strip()),
                        line.official().isBlank()
                                ? line.nameKo().strip()
                                : line.official().strip(),
                        points.get(),
                        ImprovementField.valueOf(line.field())));
            }
        }
        if (codes.isEmpty()) {
            problems.add(new Problem(-1, "nameKo", Problem.Kind.NO_ITEMS, ""));
        }
        return problems.isEmpty() ? new Read.Items(items) : new Read.Refused(problems);
    }

    private static void check(int index, Line line, List<String> codes, List<Problem> problems) {
        if (line.stage().isBlank()) {
            problems.add(new Problem(index, "stage", Problem.Kind.STAGE_MISSING, line.nameKo()));
        }
        if (line.code().isBlank()) {
            problems.add(new Problem(index, "code", Problem.Kind.CODE_MISSING, line.nameKo()));
        } else if (codes.contains(line.code().strip())) {
            problems.add(new Problem(index, "code", Problem.Kind.CODE_TWICE, line.code()));
        }
        if (line.nameKo().length() > LENGTH_MAX
                || line.nameEn().length() > LENGTH_MAX
                || line.code().length() > LENGTH_MAX
                || line.stage().length() > LENGTH_MAX) {
            problems.add(new Problem(index, "nameKo", Problem.Kind.TOO_LONG, line.code()));
        }
    }

    private static Optional<Integer> points(String typed) {
        if (!typed.strip().matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed.strip())).filter(points -> points >= 1 && points <= Item.POINTS_MAX);
    }

    private static LocalizedText stage(String ko, List<Item> earlier) {
        return earlier.stream()
                .map(Item::stage)
                .filter(stage -> stage.ko().equals(ko))
                .findFirst()
                .orElseGet(() -> LocalizedText.of(ko));
    }
}
