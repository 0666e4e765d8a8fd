package org.dajeong.app.fieldwork;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening and closing waves. Both take the login and the address of whoever does it, for the audit trail.
@Service
public class WaveKeeping {

    private static final String OPEN = """
            insert into fieldwork.wave (id, quarter, number, version_id, state, opened_at)
            values (:id, :quarter, :number, :version, 'OPEN', :at)
            on conflict (quarter, number) do nothing
            """;

    private static final String CLOSE = "update fieldwork.wave set state = 'CLOSED', closed_at = :at where id = :id";

    private final JdbcClient jdbc;
    private final Waves waves;
    private final Instruments instruments;
    private final RatingCounts ratings;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    WaveKeeping(
            JdbcClient jdbc,
            Waves waves,
            Instruments instruments,
            RatingCounts ratings,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.instruments = instruments;
        this.ratings = ratings;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens a wave, if the quarter has none of this number and the instrument version is in use.
    ///
    /// @param version empty if none was chosen
    @Transactional
    public Opening open(Quarter quarter, int number, Optional<UUID> version, String login, String address) {
        Set<Opening.Problem> problems = EnumSet.noneOf(Opening.Problem.class);
        if (number < 1 || number > Wave.NUMBER_MAX) {
            problems.add(Opening.Problem.NUMBER_WRONG);
        } else if (waves.find(quarter, number).isPresent()) {
            problems.add(Opening.Problem.ALREADY_THERE);
        }
        Optional<UUID> inUse = version.filter(chosen ->
                instruments.inUse().stream().map(InstrumentVersion::id).anyMatch(chosen::equals));
        if (inUse.isEmpty()) {
            problems.add(Opening.Problem.VERSION_NOT_IN_USE);
        }
        if (!problems.isEmpty() || inUse.isEmpty()) {
            return new Opening.Refused(problems);
        }
        UUID id = Ids.next();
        int opened = jdbc.sql(OPEN)
                .param("id", id)
                .param("quarter", quarter.toString())
                .param("number", number)
                .param("version", inUse.get())
                .param("at", now())
                .update();
        if (opened == 0) {
            return new Opening.Refused(Set.of(Opening.Problem.ALREADY_THERE));
        }
        audit.add(login, address, Action.CREATE, subject(quarter, number), "opened");
        return new Opening.Opened(waves.get(id));
    }

    /// Closes a wave that has ratings, or whose emptiness somebody confirmed, and tells it as [WaveClosed].
    ///
    /// @throws WaveNotFound if there is no such wave
    @Transactional
    public Closing close(UUID id, boolean confirmedWithoutRatings, String login, String address) {
        Wave wave = waves.take(id);
        if (!wave.isOpen()) {
            return new Closing.AlreadyClosed(wave);
        }
        long count = Optional.ofNullable(ratings.byWave().get(id)).orElse(0L);
        if (count == 0 && !confirmedWithoutRatings) {
            return new Closing.NoRatings(wave);
        }
        jdbc.sql(CLOSE).param("id", id).param("at", now()).update();
        audit.add(login, address, Action.CHANGE, subject(wave.quarter(), wave.number()), "closed, ratings " + count);
        events.publishEvent(new WaveClosed(id, wave.quarter()));
        return new Closing.Closed(waves.get(id));
    }

    private static String subject(Quarter quarter, int number) {
        return "wave %s %d".formatted(quarter, number);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
