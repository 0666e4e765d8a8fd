package org.dajeong.app.scoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contacts behind a department's published score, wave by wave: what each earned item by item, and nothing else.
///
/// **Why this may read ratings.** Pages read published runs and never ratings; but a run keeps tables, in which no
/// contact is left. So the contacts are read where they are, only those that the published run was calculated from, and
/// only their points: neither day nor hour, task, channel, assessor, person nor words leave the database, and the
/// identifier, which tells the order of the file, serves for shuffling alone.
///
/// **Which waves are shown.** At least [#CONTACTS_MIN] contacts with at least [#STAFF_MIN] people behind them,
/// where the run shows the department's quarter. What is shown can be taken from the published figures of the
/// quarter and of all quarters together; what is then left must be as many, or nothing: so a quarter is shown
/// with all its waves or not at all, and where the quarters that are not shown are too few together, the
/// smallest of the others is not shown either.
@Repository
public class PublishedContacts {

    /// Fewer contacts of a wave are not shown one by one.
    public static final int CONTACTS_MIN = 10;

    /// Fewer people behind the contacts of a wave, and they are not shown one by one.
    public static final int STAFF_MIN = 5;

    private static final String CONTACTS = """
            select s.id, s.wave_id, s.staff, s.points
              from intake.scorable s
              join scoring.frozen_member m on m.rating_id = s.id
              join scoring.run r on r.set_id = m.set_id
             where r.id = :run and s.department_id in (:departments)
            """;

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Departments departments;
    private final Shuffling shuffling;

    PublishedContacts(JdbcClient jdbc, Publications publications, Departments departments, Shuffling shuffling) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.departments = departments;
        this.shuffling = shuffling;
    }

    /// A wave of a department.
    public sealed interface OfWave {

        Quarter quarter();

        /// The number of the wave in its quarter.
        int number();

        /// Its contacts, in no order.
        ///
        /// @param contacts points per item of the form; empty where it was not asked
        record Shown(Quarter quarter, int number, List<List<Optional<Integer>>> contacts) implements OfWave {

            public Shown {
                contacts = contacts.stream().map(List::copyOf).toList();
            }
        }

        /// Not one by one.
        record NotShown(Quarter quarter, int number, Reason reason) implements OfWave {}
    }

    /// Why contacts are not shown one by one.
    public enum Reason {
        /// There are fewer than [#CONTACTS_MIN].
        FEW_CONTACTS,
        /// Fewer than [#STAFF_MIN] people are behind them.
        FEW_STAFF,
        /// The run does not show the department's quarter.
        WITHHELD,
        /// Others that are not shown would follow from them.
        PROTECTS_OTHERS
    }

    private record Contact(UUID id, UUID wave, String staff, List<Optional<Integer>> points) {}

    private record Heap(List<Contact> contacts) {

        static Heap of(Collection<Contact> contacts) {
            return new Heap(List.copyOf(contacts));
        }

        long staff() {
            return contacts.stream()
                    .map(Contact::staff)
                    .filter(staff -> !staff.isBlank())
                    .distinct()
                    .count();
        }

        boolean isLarge() {
            return contacts.size() >= CONTACTS_MIN && staff() >= STAFF_MIN;
        }
    }

    /// The waves of a publication in which a department has contacts, the newest first.
    public List<OfWave> of(Publication publication, UUID department) {
        Map<UUID, List<Contact>> byWave =
                contacts(publication, department).stream().collect(Collectors.groupingBy(Contact::wave));
        SortedMap<Quarter, List<Dictionaries.FrozenWave>> quarters = new TreeMap<>(Comparator.reverseOrder());
        publication.dictionaries().waves().stream()
                .filter(wave -> byWave.containsKey(wave.id()))
                .forEach(wave -> quarters.computeIfAbsent(wave.quarter(), none -> new ArrayList<>())
                        .add(wave));
        Set<Quarter> shown = shown(publication, department, quarters, byWave);
        List<OfWave> all = new ArrayList<>();
        quarters.forEach((quarter, waves) -> waves.reversed()
                .forEach(wave -> all.add(wave(
                        publication,
                        department,
                        wave,
                        Heap.of(byWave.getOrDefault(wave.id(), List.of())),
                        shown.contains(quarter)))));
        return all;
    }

    private OfWave wave(
            Publication publication, UUID department, Dictionaries.FrozenWave wave, Heap heap, boolean shown) {
        if (shown) {
            return new OfWave.Shown(
                    wave.quarter(),
                    wave.number(),
                    heap.contacts().stream()
                            .sorted(Comparator.comparing(contact -> shuffling.place(contact.id())))
                            .map(Contact::points)
                            .toList());
        }
        Reason reason = heap.contacts().size() < CONTACTS_MIN
                ? Reason.FEW_CONTACTS
                : heap.staff() < STAFF_MIN
                        ? Reason.FEW_STAFF
                        : isPublished(publication, department, wave.quarter())
                                ? Reason.PROTECTS_OTHERS
                                : Reason.WITHHELD;
        return new OfWave.NotShown(wave.quarter(), wave.number(), reason);
    }

    /// The quarters all of whose waves may be shown, and from which nothing follows about the others.
    private Set<Quarter> shown(
            Publication publication,
            UUID department,
            SortedMap<Quarter, List<Dictionaries.FrozenWave>> quarters,
            Map<UUID, List<Contact>> byWave) {
        Map<Quarter, List<Contact>> byQuarter = new TreeMap<>();
        Set<Quarter> shown = new HashSet<>();
        quarters.forEach((quarter, waves) -> {
            List<Heap> heaps = waves.stream()
                    .map(wave -> Heap.of(byWave.getOrDefault(wave.id(), List.of())))
                    .toList();
            byQuarter.put(
                    quarter,
                    heaps.stream().flatMap(heap -> heap.contacts().stream()).toList());
            if (heaps.stream().allMatch(Heap::isLarge) && isPublished(publication, department, quarter)) {
                shown.add(quarter);
            }
        });
        while (!shown.isEmpty()) {
            List<Contact> left = byQuarter.entrySet().stream()
                    .filter(entry -> !shown.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            if (left.isEmpty() || Heap.of(left).isLarge()) {
                break;
            }
            shown.stream()
                    .min(Comparator.<Quarter>comparingInt(quarter ->
                                    byQuarter.getOrDefault(quarter, List.of()).size())
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(shown::remove);
        }
        return shown;
    }

    private boolean isPublished(Publication publication, UUID department, Quarter quarter) {
        return publications.unit(publication.run(), department, Optional.of(quarter)).stream()
                .anyMatch(UnitResult.Shown.class::isInstance);
    }

    /// The ratings of all departments that this one stands for at the end of the publication's quarter.
    private List<Contact> contacts(Publication publication, UUID department) {
        Map<UUID, Department> standing =
                departments.successors(publication.quarter().ends().minusDays(1));
        Set<UUID> earlier = standing.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(department))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        earlier.add(department);
        return jdbc.sql(CONTACTS)
                .param("run", publication.run())
                .param("departments", earlier)
                .query(PublishedContacts::contact)
                .list();
    }

    private static Contact contact(ResultSet row, int index) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("wave_id", UUID.class),
                row.getString("staff"),
                points(row.getArray("points")));
    }

    private static List<Optional<Integer>> points(Array stored) throws SQLException {
        return Arrays.stream((Short[]) stored.getArray())
                .map(point -> Optional.ofNullable(point).map(Short::intValue))
                .toList();
    }
}
