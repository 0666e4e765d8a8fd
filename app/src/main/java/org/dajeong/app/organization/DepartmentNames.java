package org.dajeong.app.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names under which files know departments, as they stood when this was made: for files with many rows.
///
/// A name is a department's own in Korean or English, its code, or an alias the office keeps. Spaces, letter
/// case and the forms of Unicode do not matter; anything else does: 세무2과(구) is 세무2과 only if an alias says so,
/// because elsewhere it may be the office that was closed.
public final class DepartmentNames {

    private static final int NEAR_MAX = 3;

    /// Names that share less are not worth showing.
    private static final double LIKENESS_MIN = 0.4;

    private final List<Department> departments;
    private final Map<String, List<Department>> named = new HashMap<>();
    private final Map<String, UUID> aliases;
    private final Successions successions;

    DepartmentNames(List<Department> departments, Map<String, UUID> aliases, Successions successions) {
        this.departments = List.copyOf(departments);
        this.aliases = Map.copyOf(aliases);
        this.successions = successions;
        for (Department department : departments) {
            names(department)
                    .map(DepartmentNames::key)
                    .distinct()
                    .forEach(key -> named.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(department));
        }
    }

    /// The department that a name means on a day.
    public DepartmentMatch find(String name, LocalDate on) {
        String key = key(name);
        List<Department> known = named.getOrDefault(key, List.of());
        Optional<Department> then =
                known.stream().filter(department -> department.existed(on)).findFirst();
        if (then.isPresent()) {
            return new DepartmentMatch.Found(then.get());
        }
        @Nullable UUID meant = aliases.get(key);
        if (meant != null) {
            return successions
                    .standingFor(meant, on)
                    .<DepartmentMatch>map(DepartmentMatch.Found::new)
                    .orElseGet(() -> new DepartmentMatch.NotThen(get(meant), Optional.empty()));
        }
        return known.stream()
                .max(Comparator.comparing(Department::from))
                .<DepartmentMatch>map(department ->
                        new DepartmentMatch.NotThen(department, successions.standingFor(department.id(), on)))
                .orElseGet(() -> new DepartmentMatch.Unknown(near(key, on)));
    }

    /// A name without what does not matter.
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{IsWhite_Space}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private Department get(UUID id) {
        return departments.stream()
                .filter(department -> department.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DepartmentNotFound(id));
    }

    private static Stream<String> names(Department department) {
        return Stream.of(department.nameKo(), department.nameEn(), department.code());
    }

    private List<String> near(String key, LocalDate on) {
        Map<String, Double> likeness = new HashMap<>();
        for (Department department : departments) {
            if (department.existed(on)) {
                likeness.put(department.nameKo(), likeness(key, key(department.nameKo())));
            }
        }
        return departments.stream()
                .map(Department::nameKo)
                .distinct()
                .filter(name -> likeness.getOrDefault(name, 0.0) >= LIKENESS_MIN)
                .sorted(Comparator.comparing((String name) -> -likeness.getOrDefault(name, 0.0)))
                .limit(NEAR_MAX)
                .toList();
    }

    /// The share of neighbouring pairs of letters that two names have in common (Dice 1945). Hangul syllables
    /// are taken apart first, so that a slip inside a syllable costs little.
    private static double likeness(String a, String b) {
        Set<String> pairs = pairs(a);
        Set<String> others = pairs(b);
        int size = pairs.size() + others.size();
        pairs.retainAll(others);
        return 2.0 * pairs.size() / size;
    }

    private static Set<String> pairs(String key) {
        String letters = "^" + Normalizer.normalize(key, Normalizer.Form.NFKD) + "$";
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < letters.length(); i++) {
            pairs.add(letters.substring(i - 1, i + 1));
        }
        return pairs;
    }
}
