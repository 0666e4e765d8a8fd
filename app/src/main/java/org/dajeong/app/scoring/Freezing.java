package org.dajeong.app.scoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Dictionaries.FrozenWave;
import org.dajeong.app.scoring.Dictionaries.ItemSum;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.RecordingSource;
import org.dajeong.engine.spi.TablesCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Freezing the ratings of closed waves, so that a score can be calculated from them at any time, and always the same.
@Service
public class Freezing {

    private static final String ADD_MEMBERS = """
            insert into scoring.frozen_member (set_id, rating_id)
            select :set, id from intake.scorable where wave_id in (:waves)
            """;

    /// One row per item that was asked, by its place.
    private static final String ITEM_SUMS = """
            select p.place, count(p.points) as asked, sum(p.points) as earned
              from intake.scorable s
             cross join lateral unnest(s.points) with ordinality as p (points, place)
             where s.wave_id in (:waves) and p.points is not null
             group by p.place
             order by p.place
            """;

    private static final String ADD_PERSONS_SUMS = """
            insert into scoring.item_sum (wave_id, department_id, staff, place, asked, earned)
            select s.wave_id, s.department_id, s.staff, p.place, count(*), sum(p.points)
              from intake.scorable s
             cross join lateral unnest(s.points) with ordinality as p (points, place)
             where s.wave_id in (:waves) and p.points is not null
             group by s.wave_id, s.department_id, s.staff, p.place
            """;

    private static final String ASSESSORS =
            "select count(distinct assessor) from intake.scorable where wave_id in (:waves) and assessor <> ''";

    private final JdbcClient jdbc;
    private final ClosedWaves waves;
    private final Instruments instruments;
    private final Departments departments;
    private final MethodVersions methods;
    private final FrozenSets sets;
    private final Clock clock;

    Freezing(
            JdbcClient jdbc,
            ClosedWaves waves,
            Instruments instruments,
            Departments departments,
            MethodVersions methods,
            FrozenSets sets,
            Clock clock) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.instruments = instruments;
        this.departments = departments;
        this.methods = methods;
        this.sets = sets;
        this.clock = clock;
    }

    /// Freezes the ratings of all waves up to a quarter that were closed by the cut-off.
    ///
    /// Everything is read at one moment. Only waves of the newest wave's instrument version are taken; the
    /// others are named in the set. The entry in the audit trail is the caller's, afterwards: this transaction
    /// sees the trail as it was when it began, while others go on writing it.
    ///
    /// @param by login of whoever freezes
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public FreezeResult freeze(Quarter upTo, Instant cutOff, String by) {
        Optional<MethodVersion> method = methods.latest();
        if (method.isEmpty()) {
            return new FreezeResult.Refused(FreezeResult.Reason.NO_METHOD);
        }
        List<Wave> closed = waves.upTo(upTo, cutOff);
        if (closed.isEmpty()) {
            return new FreezeResult.Refused(FreezeResult.Reason.NO_CLOSED_WAVE);
        }
        return freeze(upTo, cutOff, by, method.get(), closed);
    }

    private FreezeResult freeze(Quarter upTo, Instant cutOff, String by, MethodVersion method, List<Wave> closed) {
        UUID version = closed.getLast().version();
        List<RatedItem> items =
                instruments.get(version).items().stream().map(RatedItem::of).toList();
        Map<Boolean, List<Wave>> bySame = closed.stream()
                .collect(Collectors.partitioningBy(wave -> wave.version().equals(version)));
        List<FrozenWave> taken = waves.counted(bySame.getOrDefault(true, List.of()));
        List<FrozenWave> leftOut = waves.counted(bySame.getOrDefault(false, List.of()));
        List<UUID> ids = taken.stream().map(FrozenWave::id).toList();
        Map<UUID, Department> standing = standing(upTo.ends().minusDays(1));
        Map<UUID, String> codes = new HashMap<>();
        standing.forEach((id, department) -> codes.put(id, department.code()));
        RecordingSource source = new RecordingSource(new ScorableRatings(jdbc, ids, items, codes));
        // Which contacts have to be counted a second time is known only to a run: so one is made.
        ScoreResult result = Scoring.score(
                source, method.method().spec(items), method.method().options());
        if (result instanceof ScoreResult.Refused(ScoreResult.Reason reason, long found, long required)) {
            return new FreezeResult.NotScorable(reason, found, required);
        }
        byte[] tables = source.recorded();
        FrozenSet set = new FrozenSet(
                Ids.next(),
                0,
                upTo,
                method,
                cutOff,
                taken.stream().mapToLong(FrozenWave::ratings).sum(),
                TablesCodec.fingerprint(tables),
                new Dictionaries(
                        version, items, byCode(standing), taken, assessors(ids), itemSums(items, ids), leftOut),
                by,
                clock.instant());
        sets.add(set, tables);
        jdbc.sql(ADD_MEMBERS).param("set", set.id()).param("waves", ids).update();
        jdbc.sql("delete from scoring.item_sum where wave_id in (:waves)")
                .param("waves", ids)
                .update();
        jdbc.sql(ADD_PERSONS_SUMS).param("waves", ids).update();
        return new FreezeResult.Frozen(sets.find(set.id()).orElseThrow());
    }

    private int assessors(List<UUID> ids) {
        return jdbc.sql(ASSESSORS).param("waves", ids).query(Integer.class).single();
    }

    private List<ItemSum> itemSums(List<RatedItem> items, List<UUID> ids) {
        return jdbc.sql(ITEM_SUMS)
                .param("waves", ids)
                .query((row, index) -> new ItemSum(
                        items.get(row.getInt("place") - 1).code(), row.getLong("asked"), row.getLong("earned")))
                .list();
    }

    /// The department that stands for each on a day; one that ended without another in its place stands for itself.
    private Map<UUID, Department> standing(LocalDate day) {
        Map<UUID, Department> standing = new HashMap<>();
        departments.all().forEach(department -> standing.put(department.id(), department));
        standing.putAll(departments.successors(day));
        return standing;
    }

    private static Map<String, UUID> byCode(Map<UUID, Department> standing) {
        Map<String, UUID> ids = new HashMap<>();
        standing.values().forEach(department -> ids.put(department.code(), department.id()));
        return ids;
    }
}
