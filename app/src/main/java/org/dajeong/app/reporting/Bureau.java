package org.dajeong.app.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The departments of one bureau, those with the same kind of work next to each other.
record Bureau(String name, List<DepartmentResult> departments) {

    Bureau {
        departments = List.copyOf(departments);
    }

    /// Bureaus, and kinds of work inside them, in the order in which they are first met.
    static List<Bureau> of(List<DepartmentResult> departments) {
        Map<String, Map<String, List<DepartmentResult>>> grouped = new LinkedHashMap<>();
        for (DepartmentResult department : departments) {
            grouped.computeIfAbsent(department.bureau(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(department.kindOfWork(), _ -> new ArrayList<>())
                    .add(department);
        }
        return grouped.entrySet().stream()
                .map(bureau -> new Bureau(
                        bureau.getKey(),
                        bureau.getValue().values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .toList();
    }
}
