package org.dajeong.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.junit.jupiter.api.Test;

/// The ids of ratings.
class RatingTableUnitTests {

    @Test
    void followFromTheUploadAndThePlaceAndMeetNoOther() {
        Set<UUID> ids = new HashSet<>();
        for (int upload = 0; upload < 200; upload++) {
            UUID id = Ids.next();
            for (long place = 0; place < 50; place++) {
                UUID rating = RatingTable.id(id, place);
                assertThat(rating).isEqualTo(RatingTable.id(id, place));
                assertThat(rating.version()).isEqualTo(7);
                assertThat(rating.variant()).isEqualTo(2);
                ids.add(rating);
            }
        }

        assertThat(ids).hasSize(200 * 50);
        assertThat(RatingTable.id(new UUID(7L << 12, 1), (1L << 32) - 1))
                .isNotEqualTo(RatingTable.id(new UUID(7L << 12, 1), 0));
    }
}
