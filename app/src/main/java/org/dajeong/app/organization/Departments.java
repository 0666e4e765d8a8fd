package org.dajeong.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All departments there are and were.
@Repository
public class Departments {

    private static final String COLUMNS = """
            select d.id, d.code, d.name_ko, d.name_en, d.kind, d.place, d.valid_from, d.valid_to,
                   coalesce(
                       (select m.bureau_id
                          from organization.bureau_move m
                         where m.department_id = d.id and m.from_date <= :on
                         order by m.from_date desc
                         limit 1),
                       d.bureau_id) as bureau_id
              from organization.department d
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Departments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The department with an id, in its bureau of today.
    ///
    /// @throws DepartmentNotFound if there is none
    public Department get(UUID id) {
        return jdbc.sql(COLUMNS + " where d.id = :id")
                .param("on", LocalDate.now(clock))
                .param("id", id)
                .query(Departments::department)
                .optional()
                .orElseThrow(() -> new DepartmentNotFound(id));
    }

    /// All departments that existed on a day, in the office's own order and in their bureaus of that day.
    public List<Department> listFor(LocalDate on) {
        return jdbc.sql(COLUMNS + """
                         where d.valid_from <= :on and (d.valid_to is null or d.valid_to > :on)
                         order by d.place, d.code
                        """)
                .param("on", on)
                .query(Departments::department)
                .list();
    }

    /// All departments there ever were, in the office's own order and in their bureaus of today.
    public List<Department> all() {
        return jdbc.sql(COLUMNS + " order by d.place, d.code")
                .param("on", LocalDate.now(clock))
                .query(Departments::department)
                .list();
    }

    /// The department that a name in a file means on a day.
    public DepartmentMatch find(String nameOrAlias, LocalDate on) {
        return names().find(nameOrAlias, on);
    }

    /// All names under which files know departments: asked once for a file, and then row by row.
    @Transactional(readOnly = true)
    public DepartmentNames names() {
        Map<String, UUID> aliases = jdbc
                .sql("select alias, department_id from organization.department_alias")
                .query(Alias.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Alias::alias, Alias::departmentId));
        List<Department> all = all();
        return new DepartmentNames(all, aliases, new Successions(all, successions()));
    }

    /// For every department ever that has one: the department that stands for it on a day. While it exists
    /// that is itself; later what it was renamed to or merged into, however often. A department that gave a
    /// part away and goes on stands for itself.
    @Transactional(readOnly = true)
    public Map<UUID, Department> successors(LocalDate on) {
        return family().on(on);
    }

    /// The department, and those for which it stands on a day: what they promised and did is its own now.
    public List<UUID> lineage(UUID department, LocalDate on) {
        return List.copyOf(lineages(Set.of(department), on));
    }

    /// The lineages of several departments together.
    public Set<UUID> lineages(Set<UUID> departments, LocalDate on) {
        Set<UUID> all = new HashSet<>(departments);
        successors(on).forEach((known, now) -> {
            if (departments.contains(now.id())) {
                all.add(known);
            }
        });
        return all;
    }

    /// The department under whose name what happened before a day counts: itself, also where it gave a part
    /// away, or what it was renamed to; none where it was merged with others.
    public Optional<UUID> standing(UUID department, LocalDate before) {
        return standing(department, before, successions());
    }

    /// The same for all departments there ever were; those that were merged with others are not in it.
    public Map<UUID, UUID> standings(LocalDate before) {
        List<Succession> steps = successions();
        Map<UUID, UUID> standings = new HashMap<>();
        all().forEach(department ->
                standing(department.id(), before, steps).ifPresent(now -> standings.put(department.id(), now)));
        return standings;
    }

    private static Optional<UUID> standing(UUID department, LocalDate before, List<Succession> steps) {
        UUID now = department;
        for (Succession step : steps) {
            if (step.from().equals(now)
                    && step.kind() != Succession.Kind.SPLIT
                    && step.on().isBefore(before)) {
                if (step.kind() == Succession.Kind.MERGED) {
                    return Optional.empty();
                }
                now = step.to();
            }
        }
        return Optional.of(now);
    }

    /// Every department that became another, in the order in which it happened.
    public List<Succession> successions() {
        return jdbc.sql("""
                        select from_id as "from", to_id as "to", kind, on_date as "on"
                          from organization.succession
                         order by on_date, from_id, to_id
                        """)
                .query((row, index) -> new Succession(
                        row.getObject("from", UUID.class),
                        row.getObject("to", UUID.class),
                        Succession.Kind.valueOf(row.getString("kind")),
                        row.getObject("on", LocalDate.class)))
                .list();
    }

    /// The other names of a department, as they were written down.
    public List<String> aliases(UUID id) {
        return jdbc.sql("select written from organization.department_alias where department_id = :id order by written")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /// Adds another name, unless it already means a department; then that one is returned.
    @Transactional
    public Optional<Department> addAlias(UUID id, String alias) {
        if (find(alias, LocalDate.now(clock)) instanceof DepartmentMatch.Found(Department known)) {
            return Optional.of(known);
        }
        jdbc.sql("""
                        insert into organization.department_alias (alias, written, department_id)
                        values (:alias, :written, :id)
                        on conflict (alias) do update set written = :written, department_id = :id
                        """)
                .param("alias", DepartmentNames.key(alias))
                .param("written", alias.strip())
                .param("id", id)
                .update();
        return Optional.empty();
    }

    /// Takes another name away.
    public void removeAlias(UUID id, String alias) {
        jdbc.sql("delete from organization.department_alias where department_id = :id and alias = :alias")
                .param("id", id)
                .param("alias", DepartmentNames.key(alias))
                .update();
    }

    /// Says what a department's callers come for, and its English name.
    public void describe(UUID id, KindOfWork kind, String nameEn) {
        jdbc.sql("update organization.department set kind = :kind, name_en = :name where id = :id")
                .param("kind", kind.name())
                .param("name", nameEn)
                .param("id", id)
                .update();
    }

    Successions family() {
        return new Successions(all(), successions());
    }

    private record Alias(String alias, UUID departmentId) {}

    private static Department department(ResultSet row, int index) throws SQLException {
        return new Department(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getObject("bureau_id", UUID.class),
                KindOfWork.valueOf(row.getString("kind")),
                row.getInt("place"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
