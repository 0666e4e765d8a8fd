package org.dajeong.app.wellbeing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The load of a department as it was typed.
///
/// @param texts one per counted column
record LoadTyped(Map<LoadColumn, String> texts) {

    /// What is typed, in the order of the form.
    static final List<LoadColumn> COUNTED =
            List.of(LoadColumn.CALLS, LoadColumn.VISITS, LoadColumn.STAFF, LoadColumn.ABUSIVE);

    LoadTyped {
        texts = Map.copyOf(texts);
    }

    static LoadTyped of(Load.Figures figures) {
        return new LoadTyped(Map.of(
                LoadColumn.CALLS, String.valueOf(figures.calls()),
                LoadColumn.VISITS, String.valueOf(figures.visits()),
                LoadColumn.STAFF, String.valueOf(figures.staff()),
                LoadColumn.ABUSIVE, String.valueOf(figures.abusive())));
    }

    /// The form before anything is typed.
    ///
    /// @param staff how many people the staff lists know
    static LoadTyped blank(OptionalInt staff) {
        return new LoadTyped(staff.isPresent() ? Map.of(LoadColumn.STAFF, String.valueOf(staff.getAsInt())) : Map.of());
    }

    String text(LoadColumn column) {
        return texts.getOrDefault(column, "");
    }

    /// What is wrong, by column; empty where the figures can be stated.
    Map<LoadColumn, LoadFault.Rule> faults() {
        Map<LoadColumn, LoadFault.Rule> faults = new EnumMap<>(LoadColumn.class);
        for (LoadColumn column : COUNTED) {
            if (count(column).isEmpty()) {
                faults.put(column, LoadFault.Rule.NOT_A_COUNT);
            }
        }
        if (faults.isEmpty() && number(LoadColumn.ABUSIVE) > number(LoadColumn.CALLS) + number(LoadColumn.VISITS)) {
            faults.put(LoadColumn.ABUSIVE, LoadFault.Rule.TOO_MANY_ABUSIVE);
        }
        return faults;
    }

    /// The figures; none where something is wrong.
    Optional<Load.Figures> figures() {
        return faults().isEmpty()
                ? Optional.of(new Load.Figures(
                        number(LoadColumn.CALLS),
                        number(LoadColumn.VISITS),
                        number(LoadColumn.ABUSIVE),
                        number(LoadColumn.STAFF)))
                : Optional.empty();
    }

    private OptionalInt count(LoadColumn column) {
        int most = column == LoadColumn.STAFF ? Load.Figures.STAFF_MAX : Load.Figures.CONTACTS_MAX;
        return LoadFileReading.count(text(column), most);
    }

    private int number(LoadColumn column) {
        return count(column).orElseThrow();
    }

    /// The columns with what was typed in each.
    List<Map.Entry<LoadColumn, String>> entries() {
        List<Map.Entry<LoadColumn, String>> entries = new ArrayList<>();
        COUNTED.forEach(column -> entries.add(Map.entry(column, text(column))));
        return entries;
    }
}
