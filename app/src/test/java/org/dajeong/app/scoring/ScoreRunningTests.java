package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// The way of sets and runs: what follows what, who may, and what an appeal changes.
@DistrictTest
@RecordApplicationEvents
class ScoreRunningTests {

    private static final String HERE = "127.0.0.1";

    @Autowired
    private PublishedDistrict district;

    @Autowired
    private Freezing freezing;

    @Autowired
    private FrozenSets sets;

    @Autowired
    private ScoreRunning running;

    @Autowired
    private Runs runs;

    @Autowired
    private Publications publications;

    @Autowired
    private MethodVersions methods;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aRunGoesFromHandToHandAndIsTold() {
        Run run = running.calculate(district.set().id(), "kim", HERE);

        assertThat(running.publish(run.id(), "kim", HERE)).isEqualTo(refused(StepResult.Reason.NOT_ITS_TURN));
        assertThat(publications.find(run.id())).isEmpty();
        assertThat(publications.units(run.id())).isEmpty();
        assertThat(state(running.review(run.id(), "kim", HERE))).isEqualTo(Run.State.REVIEWED);
        assertThat(running.review(run.id(), "lee", HERE)).isEqualTo(refused(StepResult.Reason.NOT_ITS_TURN));
        assertThat(state(running.publish(run.id(), "lee", HERE))).isEqualTo(Run.State.PUBLISHED);
        assertThat(running.discard(run.id(), "lee", HERE)).isEqualTo(refused(StepResult.Reason.NOT_ITS_TURN));

        assertThat(events.stream(ScorePublished.class))
                .containsExactly(new ScorePublished(run.id(), PublishedDistrict.NEWEST));
        Publication published = publications.find(run.id()).orElseThrow();
        assertThat(publications.before(published).map(Publication::run)).isPresent();
        assertThat(audit.newest(Long.MAX_VALUE, 3))
                .extracting(AuditTrail.Entry::account, AuditTrail.Entry::subject, AuditTrail.Entry::detail)
                .first()
                .isEqualTo(tuple("lee", "score run " + run.id(), "PUBLISHED"));
    }

    @Test
    void theSameSetGivesTheSameResultsEveryTime() {
        Run again = running.calculate(district.set().id(), "kim", HERE);

        assertThat(again.resultHash()).isEqualTo(district.run().resultHash());
        assertThat(state(running.discard(again.id(), "kim", HERE))).isEqualTo(Run.State.DISCARDED);
    }

    @Test
    void aSecondPersonReviewsWhereTheMethodAsksForOne() {
        methods.approve(Method.of(Method.MIX_COLUMNS, 1.0, 5, 3, true), "문서-1", "kim", HERE);
        try {
            Run run = running.calculate(frozen(PublishedDistrict.NEWEST).id(), "kim", HERE);

            assertThat(running.review(run.id(), "kim", HERE))
                    .isEqualTo(refused(StepResult.Reason.SECOND_PERSON_NEEDED));
            assertThat(state(running.review(run.id(), "lee", HERE))).isEqualTo(Run.State.REVIEWED);
            assertThat(run.set().method().number()).isGreaterThan(1);
        } finally {
            methods.approve(Method.standard(), "문서-2", "kim", HERE);
        }
    }

    @Test
    void ratingsThatDidNotChangeGiveTheSameFingerprint() {
        FrozenSet early = frozen(Quarter.parse("2025-2"));

        assertThat(early.fingerprint())
                .isEqualTo(frozen(Quarter.parse("2025-2")).fingerprint());
        assertThat(early.fingerprint()).isNotEqualTo(district.set().fingerprint());
        assertThat(early.dictionaries().quarters()).hasSize(2);
    }

    @Test
    void anAppealMakesANewSetAndTheFrozenOneStays() {
        FrozenSet before = frozen(PublishedDistrict.NEWEST);

        UUID corrected = district.rows().supersedeWithOneCorrection(PublishedDistrict.NEWEST);
        FrozenSet after = frozen(PublishedDistrict.NEWEST);

        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(after.ratings()).isEqualTo(before.ratings());
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(before.fingerprint()).isEqualTo(district.set().fingerprint());
        Run now = running.calculate(after.id(), "kim", HERE);
        assertThat(now.resultHash()).isNotEqualTo(district.run().resultHash());
        assertThat(raw(now, corrected)).isGreaterThan(raw(district.run(), corrected));
        district.rows().takeBackCorrections(PublishedDistrict.NEWEST);
    }

    private double raw(Run run, UUID department) {
        return runs.units(run.id()).stream()
                .filter(unit -> unit.department().equals(department))
                .map(unit -> ((UnitResult.Shown) unit)
                        .score()
                        .figures()
                        .orElseThrow()
                        .raw())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wavesOfAnotherFormAreLeftOutAndNamed() {
        UUID instrument = Ids.next();
        UUID version = Ids.next();
        jdbc.sql("""
                        insert into instruments.instrument (id, code, name, stream)
                        values (?, 'earlier', '{"ko": "예전 조사", "en": "Earlier"}', 'PHONE')
                        """).params(instrument).update();
        district.rows().insertVersion(version, instrument, 1);
        district.rows().insertWave(Quarter.parse("2024-4"), 1, version);

        FrozenSet set = frozen(Quarter.parse("2025-4"));

        assertThat(set.dictionaries().leftOut())
                .extracting(wave -> wave.quarter().toString())
                .containsExactly("2024-4");
        assertThat(set.dictionaries().quarters()).first().hasToString("2025-1");
    }

    @Test
    void withoutAClosedWaveNothingIsFrozen() {
        FreezeResult refused = new FreezeResult.Refused(FreezeResult.Reason.NO_CLOSED_WAVE);

        assertThat(freezing.freeze(Quarter.parse("2024-1"), clock.instant(), "kim"))
                .isEqualTo(refused);
        assertThat(freezing.freeze(PublishedDistrict.NEWEST, Instant.parse("2024-01-01T00:00:00Z"), "kim"))
                .isEqualTo(refused);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        UUID nothing = UUID.randomUUID();

        assertThatExceptionOfType(FrozenSetNotFound.class).isThrownBy(() -> running.calculate(nothing, "kim", HERE));
        assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> running.review(nothing, "kim", HERE));
        assertThat(publications.contacts(nothing, nothing)).isEmpty();
    }

    @Test
    void aMethodKeepsToTheRulesOfDisclosure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Method.of(List.of("task"), 1.0, 4, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Method.of(List.of("task"), 1.0, 5, 2, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Method.of(List.of("task"), 0, 5, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Method.of(List.of("staff"), 1.0, 5, 3, false));
    }

    private FrozenSet frozen(Quarter upTo) {
        return switch (freezing.freeze(upTo, clock.instant(), "kim")) {
            case FreezeResult.Frozen(FrozenSet set) -> set;
            case FreezeResult.Refused refused -> throw new AssertionError(refused);
            case FreezeResult.NotScorable refused -> throw new AssertionError(refused);
        };
    }

    private static StepResult refused(StepResult.Reason reason) {
        return new StepResult.Refused(reason);
    }

    private static Run.State state(StepResult result) {
        return switch (result) {
            case StepResult.Done(Run run) -> run.state();
            case StepResult.Refused refused -> throw new AssertionError(refused);
        };
    }
}
