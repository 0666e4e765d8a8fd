package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Ids;

/// Understands the departments and bureaus of a staff list: known ones, new ones, those that are gone, and
/// what became of what.
final class StructureComparison {

    /// Between the places of two departments: room for one that is split off.
    private static final int PLACE_STEP = 10;

    private final OfficeState state;
    private final StaffList list;
    private final Answers answers;
    private final LocalDate effective;
    private final Findings findings;

    private final Map<String, List<StaffRow>> rows = new LinkedHashMap<>();
    private final Map<String, Department> byKey = new LinkedHashMap<>();
    private final Map<String, Bureau> bureaus = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> along = new HashMap<>();

    StructureComparison(OfficeState state, StaffList list, Answers answers, LocalDate effective, Findings findings) {
        this.state = state;
        this.list = list;
        this.answers = answers;
        this.effective = effective;
        this.findings = findings;
        for (StaffRow row : list.rows()) {
            if (!row.department().isEmpty()) {
                rows.computeIfAbsent(DepartmentNames.key(row.department()), key -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    Structure compare() {
        understandBureaus();
        Map<String, DepartmentMatch> unknown = new LinkedHashMap<>();
        rows.forEach((key, found) -> {
            DepartmentMatch match = state.names().find(key, effective);
            if (match instanceof DepartmentMatch.Found(Department department)
                    && department.until().isEmpty()) {
                byKey.put(key, department);
            } else {
                unknown.put(key, match);
            }
        });
        Suggestions suggestions = new Suggestions(state, rows, byKey, missing());
        Map<String, Answers.Founding> founded = new LinkedHashMap<>();
        unknown.forEach((key, match) -> {
            Question.NewName question = suggestions.of(key, match, answers.founding(key));
            findings.questions.add(question);
            if (!spelled(key, question.answer())) {
                founded.put(key, question.answer());
            }
        });
        List<Question.Missing> gone = missing().stream()
                .map(department -> suggestions.of(department, founded.keySet(), answers.fate(department)))
                .toList();
        findings.questions.addAll(gone);
        found(founded, gone);
        end(gone);
        moveToBureaus(founded.keySet());
        return new Structure(byKey, bureaus, standing(gone), along);
    }

    private void understandBureaus() {
        state.bureaus().forEach(bureau -> bureaus.put(DepartmentNames.key(bureau.nameKo()), bureau));
        int place = state.bureaus().stream().mapToInt(Bureau::place).max().orElse(0);
        for (StaffRow row : list.rows()) {
            String key = DepartmentNames.key(row.bureau());
            if (!key.isEmpty() && !bureaus.containsKey(key)) {
                place += PLACE_STEP;
                Bureau bureau = new Bureau(Ids.next(), row.bureau(), row.bureau(), place);
                bureaus.put(key, bureau);
                findings.changes.add(new Change.BureauAdded(bureau));
            }
        }
    }

    /// The departments that the list, if it is one of the whole office, does not name.
    private List<Department> missing() {
        if (list.scope() == StaffList.Scope.CHANGES_ONLY) {
            return List.of();
        }
        Set<UUID> named = byKey.values().stream().map(Department::id).collect(Collectors.toSet());
        return state.departments().stream()
                .filter(department -> !named.contains(department.id()))
                .toList();
    }

    private boolean spelled(String key, Answers.Founding founding) {
        Optional<Department> meant = founding.origin() == Answers.Origin.SPELLING
                ? founding.of()
                        .map(state.known()::get)
                        .filter(department -> department.until().isEmpty())
                : Optional.empty();
        meant.ifPresent(department -> {
            byKey.put(key, department);
            findings.changes.add(new Change.SpellingAdded(department, first(key).department()));
        });
        return meant.isPresent();
    }

    private void found(Map<String, Answers.Founding> foundings, List<Question.Missing> gone) {
        FoundedDepartments founder = new FoundedDepartments(state, effective, rows);
        foundings.forEach((key, founding) -> {
            Optional<Department> parent = founding.origin() == Answers.Origin.SPLIT
                    ? founding.of().map(state.known()::get)
                    : Optional.empty();
            List<Department> earlier = gone.stream()
                    .filter(missing ->
                            DepartmentNames.key(missing.answer().into()).equals(key))
                    .map(Question.Missing::department)
                    .toList();
            bureauOf(key)
                    .ifPresentOrElse(
                            bureau -> found(key, founder.found(key, founding, bureau, parent, earlier), parent),
                            () -> findings.problem(first(key), StaffColumn.BUREAU, "", LoadProblem.Rule.MISSING));
        });
    }

    private void found(String key, Department department, Optional<Department> parent) {
        byKey.put(key, department);
        findings.changes.add(new Change.DepartmentAdded(department));
        parent.ifPresent(from -> succeed(from, department, Succession.Kind.SPLIT));
    }

    private Optional<Bureau> bureauOf(String key) {
        return rows.getOrDefault(key, List.of()).stream()
                .map(row -> Optional.ofNullable(bureaus.get(DepartmentNames.key(row.bureau()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void end(List<Question.Missing> gone) {
        for (Question.Missing missing : gone) {
            Department department = missing.department();
            if (!department.from().isBefore(effective)) {
                findings.problem(LoadProblem.Rule.ENDS_ON_FIRST_DAY, department.nameKo(), department.from());
                continue;
            }
            findings.changes.add(new Change.DepartmentEnded(department, effective));
            Answers.Fate fate = missing.answer();
            if (fate.end() == Answers.End.CLOSED) {
                continue;
            }
            Optional<Department> into = Optional.ofNullable(byKey.get(DepartmentNames.key(fate.into())));
            if (into.isEmpty()) {
                findings.problem(LoadProblem.Rule.NO_SUCH_DEPARTMENT, fate.into(), department.nameKo());
            }
            into.ifPresent(to -> succeed(
                    department,
                    to,
                    fate.end() == Answers.End.RENAMED ? Succession.Kind.RENAMED : Succession.Kind.MERGED));
        }
    }

    private void succeed(Department from, Department to, Succession.Kind kind) {
        along.computeIfAbsent(to.id(), id -> new HashSet<>()).add(from.id());
        findings.changes.add(new Change.Succeeded(from, to, kind, effective));
    }

    private void moveToBureaus(Set<String> founded) {
        rows.forEach((key, of) -> {
            List<String> named = of.stream()
                    .map(StaffRow::bureau)
                    .filter(bureau -> !bureau.isEmpty())
                    .map(DepartmentNames::key)
                    .distinct()
                    .toList();
            if (named.size() > 1) {
                StaffRow other = of.stream()
                        .filter(row -> DepartmentNames.key(row.bureau()).equals(named.get(1)))
                        .findFirst()
                        .orElseThrow();
                findings.problem(
                        other,
                        StaffColumn.BUREAU,
                        other.bureau(),
                        LoadProblem.Rule.OTHER_BUREAU,
                        first(key).bureau());
            } else if (named.size() == 1 && !founded.contains(key)) {
                Department department = byKey.get(key);
                Bureau bureau = bureaus.get(named.getFirst());
                if (department != null && bureau != null && !department.bureau().equals(bureau.id())) {
                    findings.changes.add(new Change.BureauChanged(department, bureau, effective));
                }
            }
        });
    }

    private List<Department> standing(List<Question.Missing> gone) {
        Set<UUID> ended =
                gone.stream().map(missing -> missing.department().id()).collect(Collectors.toSet());
        List<Department> standing = new ArrayList<>(state.departments());
        standing.removeIf(department -> ended.contains(department.id()));
        byKey.values().stream()
                .filter(department -> !standing.contains(department))
                .forEach(standing::add);
        return standing;
    }

    private StaffRow first(String key) {
        return rows.getOrDefault(key, List.of()).getFirst();
    }
}
