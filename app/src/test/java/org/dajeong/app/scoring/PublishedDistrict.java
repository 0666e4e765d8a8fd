package org.dajeong.app.scoring;

import java.time.Clock;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo district with a publication of its six quarters, made once for all tests of a database.
final class PublishedDistrict {

    static final Quarter NEWEST = Quarter.parse("2026-2");

    private final DistrictRows rows;
    private final MethodVersion method;
    private final FrozenSet set;
    private final Run run;

    PublishedDistrict(
            JdbcClient jdbc,
            JdbcTemplate template,
            MethodVersions methods,
            Freezing freezing,
            ScoreRunning running,
            Clock clock) {
        rows = new DistrictRows(jdbc);
        rows.insert(template);
        method = methods.approve(Method.standard(), "민원여권과-4521(2026. 3. 9.)", "office", "127.0.0.1");
        set = switch (freezing.freeze(NEWEST, clock.instant(), "office")) {
            case FreezeResult.Frozen(FrozenSet frozen) -> frozen;
            case FreezeResult.Refused refused -> throw new IllegalStateException(refused.toString());
            case FreezeResult.NotScorable refused -> throw new IllegalStateException(refused.toString());
        };
        Run calculated = running.calculate(set.id(), "office", "127.0.0.1");
        running.review(calculated.id(), "office", "127.0.0.1");
        run = switch (running.publish(calculated.id(), "office", "127.0.0.1")) {
            case StepResult.Done(Run published) -> published;
            case StepResult.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    DistrictRows rows() {
        return rows;
    }

    MethodVersion method() {
        return method;
    }

    FrozenSet set() {
        return set;
    }

    Run run() {
        return run;
    }

    UUID department(String name) {
        return rows.department(name);
    }
}
