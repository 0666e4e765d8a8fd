package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class DistrictUnitTests {

    /// Of all rows of the default district. It changes only when the district is meant to change.
    private static final long CHECKSUM = 1_607_524_561L;

    @Test
    void theSameSeedGivesTheSameRowsOnEveryMachine() throws IOException {
        assertThat(checksum(District.of(District.DEFAULT_SEED))).isEqualTo(CHECKSUM);
    }

    @Test
    void aDistrictCanBeWrittenTwice() throws IOException {
        District district = District.of(5);

        assertThat(checksum(district)).isEqualTo(checksum(district)).isEqualTo(checksum(District.of(5)));
    }

    @Test
    void anotherSeedGivesOtherRows() throws IOException {
        assertThat(checksum(District.of(5))).isNotEqualTo(checksum(District.of(6)));
    }

    @Test
    void hasFiftyDepartmentsInSixQuarters() throws IOException {
        District district = District.of(District.DEFAULT_SEED);
        Set<String> cells = new HashSet<>();
        Written written = district.writeTo(rating -> cells.add(rating.text(Column.DEPT) + rating.text(Column.QUARTER)));

        assertThat(district.levels(Column.DEPT)).hasSize(50);
        assertThat(district.levels(Column.QUARTER))
                .startsWith("2025-1")
                .endsWith("2026-2")
                .hasSize(6);
        assertThat(cells).hasSize(50 * 6 - 2).doesNotContain("소나루동2025-2").contains("소나루동2025-3");
        assertThat(written.rows()).isEqualTo(district.size()).isEqualTo(6_636);
    }

    @Test
    void aRowHasEightLevelsAndTenItems() throws IOException {
        District district = District.of(District.DEFAULT_SEED);

        assertThat(String.join(",", district.header()))
                .isEqualTo("dept,quarter,task,channel,hour,season,caller,staff,수신,맞이,연결,언어,경청,안내,태도,종료,통화종료,만족");
        district.writeTo(rating -> {
            assertThat(rating.fields()).hasSize(18).doesNotContainNull();
            int score = 0;
            for (int item = 0; item < Item.RUBRIC.size(); item++) {
                assertThat(rating.points(item))
                        .isBetween(0, Item.RUBRIC.get(item).points());
                score += rating.points(item);
            }
            assertThat(rating.score()).isEqualTo(score);
        });
    }

    @Test
    void anySizeIsMetExactlyAndHardlyAnyContactMeetsTheCeiling() throws IOException {
        District district = District.of(District.DEFAULT_SEED, 200_000);
        long[] rows = new long[1];
        Written written = district.writeTo(rating -> rows[0]++);

        assertThat(rows[0]).isEqualTo(200_000);
        assertThat(written.rows()).isEqualTo(200_000);
        assertThat(written.guarded()).isLessThan(2_000);
        assertThat(written.residualSd()).isCloseTo(8, within(0.1));
        assertThat(written.mean()).isCloseTo(district.truth().mean(), within(0.1));
    }

    @Test
    void aSizeThatLeavesDepartmentsEmptyIsRefused() {
        assertThat(District.of(1, 2_000).truth().departments())
                .hasSize(50)
                .allMatch(department -> department.contacts() > 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> District.of(1, 1_999))
                .withMessageContaining("1999");
    }

    @Test
    void whoIsRatedWorkedThereOnThatDay() throws IOException {
        District district = District.of(District.DEFAULT_SEED);
        List<Set<String>> desks = IntStream.range(0, 6)
                .mapToObj(quarter -> district.postings(quarter).stream()
                        .map(posting -> posting.dept() + posting.staff())
                        .collect(Collectors.toSet()))
                .toList();

        district.writeTo(rating -> assertThat(desks.get(rating.code(Column.QUARTER)))
                .contains(rating.text(Column.DEPT) + rating.text(Column.STAFF)));
        assertThat(desks.get(1)).isEqualTo(desks.get(0));
        assertThat(desks.get(2)).isNotEqualTo(desks.get(1));
    }

    @Test
    void theLaboratoryPlantsNothing() throws IOException {
        District district = District.of(1, new Laboratory(300, 2, 10, 3, 1, 1.5));
        Written written = district.writeTo(rating -> {});

        assertThat(written.rows()).isEqualTo(300 * 2 * 10);
        assertThat(written.guarded()).isZero();
        assertThat(district.truth().components().getFirst().realised()).isCloseTo(3, within(0.5));
    }

    private static long checksum(District district) throws IOException {
        CRC32 checksum = new CRC32();
        district.writeTo(
                rating -> checksum.update(String.join(",", rating.fields()).getBytes(StandardCharsets.UTF_8)));
        return checksum.getValue();
    }
}
