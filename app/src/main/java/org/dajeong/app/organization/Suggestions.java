package org.dajeong.app.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the moves of people suggest about new and missing departments: a department whose people mostly went
/// to one new name was renamed, several were merged, and a part that left a department that goes on was split
/// off.
final class Suggestions {

    private final OfficeState state;
    private final Map<String, List<StaffRow>> rows;
    private final Map<String, Department> named;
    private final Set<UUID> missing;

    /// For each known department, how many of its people are where on the list.
    private final Map<UUID, Map<String, Long>> flows = new HashMap<>();

    Suggestions(
            OfficeState state,
            Map<String, List<StaffRow>> rows,
            Map<String, Department> named,
            List<Department> missing) {
        this.state = state;
        this.rows = rows;
        this.named = Map.copyOf(named);
        this.missing = missing.stream().map(Department::id).collect(Collectors.toSet());
        rows.forEach((key, people) -> people.forEach(person -> state.departmentOf(person.code())
                .ifPresent(from ->
                        flows.computeIfAbsent(from.id(), id -> new HashMap<>()).merge(key, 1L, Long::sum))));
    }

    /// Where a new name comes from.
    Question.NewName of(String key, DepartmentMatch match, Optional<Answers.Founding> answer) {
        List<StaffRow> people = rows.getOrDefault(key, List.of());
        Map<UUID, Long> sources = people.stream()
                .map(person -> state.departmentOf(person.code()).map(Department::id))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long known = sources.values().stream().mapToLong(Long::longValue).sum();
        Optional<Department> source = sources.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= known)
                .max(Map.Entry.<UUID, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> state.known().get(entry.getKey()));
        List<String> near = match instanceof DepartmentMatch.Unknown(List<String> names) ? names : List.of();
        String name = people.getFirst().department();
        return new Question.NewName(
                name,
                people.size(),
                source,
                source.map(from -> Objects.requireNonNullElse(sources.get(from.id()), 0L))
                        .orElse(0L)
                        .intValue(),
                near,
                answer.orElseGet(() -> founding(name, people, match, source)));
    }

    private Answers.Founding founding(
            String name, List<StaffRow> people, DepartmentMatch match, Optional<Department> source) {
        KindOfWork kind = people.stream()
                .map(StaffRow::kind)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> source.map(Department::kind))
                .orElse(name.endsWith("동") ? KindOfWork.DONG : KindOfWork.SUPPORT);
        Optional<Department> standing =
                match instanceof DepartmentMatch.NotThen(Department then, Optional<Department> now)
                        ? now.filter(department -> !department.equals(then))
                        : source.filter(from -> isVariant(name, from.nameKo()) && !missing.contains(from.id()));
        if (standing.isPresent()) {
            return founding(Answers.Origin.SPELLING, standing, kind);
        }
        return source.filter(from -> !missing.contains(from.id()))
                .map(from -> founding(Answers.Origin.SPLIT, Optional.of(from), kind))
                .orElseGet(() -> founding(Answers.Origin.NEW, Optional.empty(), kind));
    }

    /// Whether a name is another with something left out or added.
    private static boolean isVariant(String name, String known) {
        String key = DepartmentNames.key(name);
        String other = DepartmentNames.key(known);
        return key.contains(other) || other.contains(key);
    }

    private static Answers.Founding founding(Answers.Origin origin, Optional<Department> of, KindOfWork kind) {
        return new Answers.Founding(origin, of.map(Department::id), kind, "", "");
    }

    /// What became of a department.
    Question.Missing of(Department department, Set<String> founded, Optional<Answers.Fate> answer) {
        Map<String, Long> went = flows.getOrDefault(department.id(), Map.of());
        long people = went.values().stream().mapToLong(Long::longValue).sum();
        Answers.Fate fate = answer.orElseGet(() -> went.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= people)
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> fate(department, entry.getKey(), founded.contains(entry.getKey())))
                .orElse(new Answers.Fate(Answers.End.CLOSED, "")));
        return new Question.Missing(
                department,
                (int) people,
                Objects.requireNonNullElse(went.get(DepartmentNames.key(fate.into())), 0L)
                        .intValue(),
                fate);
    }

    private Answers.Fate fate(Department department, String key, boolean isNew) {
        List<StaffRow> people = rows.getOrDefault(key, List.of());
        Set<UUID> sources = people.stream()
                .map(person -> state.departmentOf(person.code()).map(Department::id))
                .flatMap(Optional::stream)
                .filter(missing::contains)
                .filter(from -> mostlyWent(from, key))
                .collect(Collectors.toSet());
        boolean alone = sources.equals(Set.of(department.id()));
        return new Answers.Fate(
                isNew && alone ? Answers.End.RENAMED : Answers.End.MERGED,
                Stream.concat(
                                Optional.ofNullable(named.get(key)).map(Department::nameKo).stream(),
                                people.stream().map(StaffRow::department))
                        .findFirst()
                        .orElse(key));
    }

    private boolean mostlyWent(UUID from, String key) {
        Map<String, Long> went = flows.getOrDefault(from, Map.of());
        long people = went.values().stream().mapToLong(Long::longValue).sum();
        return 2 * Objects.requireNonNullElse(went.get(key), 0L) >= people;
    }
}
