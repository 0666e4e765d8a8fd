package org.dajeong.app.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.DepartmentNames;

/// Reads names of departments as of the day of the contact; without a day, as of any day of the quarter.
final class DepartmentReader {

    /// Answers remembered; a file with more different names has its columns mixed up.
    private static final int REMEMBERED_MAX = 20_000;

    private final DepartmentNames names;
    private final Quarter quarter;
    private final Map<Question, Answer> answers = new HashMap<>();

    DepartmentReader(DepartmentNames names, Quarter quarter) {
        this.names = names;
        this.quarter = quarter;
    }

    private record Question(String text, Optional<LocalDate> day) {}

    /// What a name means.
    sealed interface Answer {

        /// A department.
        record Known(UUID department) implements Answer {}

        /// None that ratings of that day can have.
        record Wrong(CellFault.Kind kind, List<String> expected) implements Answer {}
    }

    /// Reads a name.
    ///
    /// @param day the day of the contact; one outside the quarter says nothing about the name
    Answer read(String text, Optional<LocalDate> day) {
        if (answers.size() > REMEMBERED_MAX) {
            answers.clear();
        }
        Optional<LocalDate> inQuarter = day.filter(on -> Quarter.of(on).equals(quarter));
        return answers.computeIfAbsent(new Question(text, inQuarter), this::answer);
    }

    private Answer answer(Question question) {
        LocalDate first = question.day().orElse(quarter.begins());
        LocalDate last = question.day().orElse(quarter.ends().minusDays(1));
        return switch (names.find(question.text(), first)) {
            case DepartmentMatch.Found(Department department) -> new Answer.Known(department.id());
            case DepartmentMatch.NotThen(Department named, Optional<Department> standing) ->
                names.find(question.text(), last) instanceof DepartmentMatch.Found(Department later)
                        ? new Answer.Known(later.id())
                        : new Answer.Wrong(
                                CellFault.Kind.DEPARTMENT_NOT_THEN,
                                standing.map(Department::nameKo).stream().toList());
            case DepartmentMatch.Unknown(List<String> near) ->
                new Answer.Wrong(CellFault.Kind.DEPARTMENT_UNKNOWN, near);
        };
    }
}
