package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.Ids;

/// Makes the departments that a staff list names for the first time.
final class FoundedDepartments {

    private static final int PLACE_STEP = 10;

    private final LocalDate effective;
    private final boolean firstList;
    private final Map<String, List<StaffRow>> rows;
    private final Set<String> codes;
    private int place;

    FoundedDepartments(OfficeState state, LocalDate effective, Map<String, List<StaffRow>> rows) {
        this.effective = effective;
        this.rows = rows;
        this.firstList = state.last().isEmpty();
        this.codes =
                state.known().values().stream().map(Department::code).collect(Collectors.toCollection(HashSet::new));
        this.place = state.known().values().stream()
                .mapToInt(Department::place)
                .max()
                .orElse(0);
    }

    /// @param parent what it was split off from
    /// @param earlier what was renamed to it or merged into it
    Department found(
            String key,
            Answers.Founding founding,
            Bureau bureau,
            Optional<Department> parent,
            List<Department> earlier) {
        List<StaffRow> people = rows.getOrDefault(key, List.of());
        String name = people.getFirst().department();
        String english = Stream.concat(
                        Stream.of(founding.nameEn()), people.stream().map(StaffRow::departmentEn))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(name);
        return new Department(
                Ids.next(),
                code(founding.code().isBlank() ? name : founding.code()),
                name,
                english,
                bureau.id(),
                founding.kind(),
                place(parent, earlier),
                begins(people),
                Optional.empty());
    }

    private String code(String wanted) {
        String code = wanted;
        for (int number = 2; !codes.add(code); number++) {
            code = wanted + "-" + number;
        }
        return code;
    }

    /// Where its work was done before; a new one stands last.
    private int place(Optional<Department> parent, List<Department> earlier) {
        if (parent.isPresent()) {
            return parent.get().place() + 1;
        }
        if (!earlier.isEmpty()) {
            return earlier.getFirst().place();
        }
        place += PLACE_STEP;
        return place;
    }

    /// The first list ever knows departments that are older than itself.
    private LocalDate begins(List<StaffRow> people) {
        return firstList
                ? people.stream().map(StaffRow::from).min(LocalDate::compareTo).orElse(effective)
                : effective;
    }
}
