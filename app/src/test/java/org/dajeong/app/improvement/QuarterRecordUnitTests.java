package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What stood in the product when a quarter was closed.
class QuarterRecordUnitTests {

    @Test
    void aRecordOfBeforeThereWereOtherGoalsIsStillRead() {
        QuarterRecord record = JsonMapper.builder().build().readValue("""
                {"run": null, "ratings": 1, "waves": 1, "departments": 2, "planned": 1, "goals": {"MOVED": 1},
                 "tasks": {"carriedOut": {}, "unanswered": 0, "effects": {}, "waiting": 0}, "notSurveyed": []}
                """, QuarterRecord.class);

        assertThat(record.beside()).isEmpty();
        assertThat(record.goals()).containsEntry("MOVED", 1);
    }
}
