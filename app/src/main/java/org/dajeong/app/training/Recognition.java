package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.improvement.HeldRehearsals;
import org.springframework.stereotype.Component;

/// Recognised hours (상시학습 인정시간) of a year: what people attended, counted by the agency's rules of those days.
///
/// A session counts once it was confirmed, a rehearsal once its CS task was. The cap is that of the rule in
/// force at the end of the year, or today.
@Component
class Recognition {

    private final Sessions sessions;
    private final HeldRehearsals rehearsals;
    private final Policies policies;
    private final Clock clock;

    Recognition(Sessions sessions, HeldRehearsals rehearsals, Policies policies, Clock clock) {
        this.sessions = sessions;
        this.rehearsals = rehearsals;
        this.policies = policies;
        this.clock = clock;
    }

    /// What one person attended of one kind in a year.
    ///
    /// @param times how often, whether it counts or not
    /// @param minutes how long that was
    /// @param recognised minutes that count, under the cap
    /// @param waiting minutes that would count once they are confirmed, without regard to the cap
    record Hours(
            UUID person,
            Kind kind,
            int times,
            int minutes,
            int recognised,
            int waiting,
            LocalDate first,
            LocalDate last) {}

    private record Attended(UUID person, String kind, LocalDate on, int minutes, boolean confirmed) {}

    private record Key(UUID person, String kind) {}

    /// Of everybody who attended anything, by kind.
    List<Hours> of(int year) {
        PolicyTable table = policies.table();
        Map<Key, List<Attended>> byKey = new LinkedHashMap<>();
        for (Attended one : attended(year)) {
            byKey.computeIfAbsent(new Key(one.person(), one.kind()), none -> new ArrayList<>())
                    .add(one);
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        LocalDate capDay = end.isBefore(today) ? end : today;
        List<Hours> hours = new ArrayList<>();
        for (Kind kind : policies.kinds()) {
            byKey.forEach((key, all) -> {
                if (key.kind().equals(kind.code())) {
                    hours.add(hours(key.person(), kind, all, table, capDay));
                }
            });
        }
        return hours;
    }

    private static Hours hours(UUID person, Kind kind, List<Attended> all, PolicyTable table, LocalDate capDay) {
        int recognised = counted(all, true, table);
        return new Hours(
                person,
                kind,
                all.size(),
                all.stream().mapToInt(Attended::minutes).sum(),
                table.on(kind.code(), capDay)
                        .map(policy -> policy.capped(recognised))
                        .orElse(recognised),
                counted(all, false, table),
                all.stream().map(Attended::on).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Attended::on).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static int counted(List<Attended> all, boolean confirmed, PolicyTable table) {
        return all.stream()
                .filter(one -> one.confirmed() == confirmed)
                .mapToInt(one -> table.on(one.kind(), one.on())
                        .map(policy -> policy.counted(one.minutes()))
                        .orElse(0))
                .sum();
    }

    private List<Attended> attended(int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        List<Attended> all = new ArrayList<>();
        for (Session session : sessions.between(from, from.plusYears(1))) {
            Session.Content content = session.content();
            for (UUID person : content.everybody()) {
                LocalDate on = content.attended().contains(person)
                        ? content.on()
                        : content.second().orElse(content.on());
                all.add(new Attended(
                        person,
                        content.kind(),
                        on,
                        content.minutes(),
                        session.confirmed().isPresent()));
            }
        }
        for (HeldRehearsals.Held held : rehearsals.between(from, from.plusYears(1))) {
            for (UUID person : held.people()) {
                all.add(new Attended(person, Kind.REHEARSAL, held.on(), held.minutes(), held.confirmed()));
            }
        }
        return all;
    }
}
