package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.dajeong.app.reporting.QuarterResult.Quarter;
import org.junit.jupiter.api.Test;

class RecordsUnitTests {

    @Test
    void scoresLieInTheirInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores(24, 80, 85, 85.1, 87, 0.8))
                .withMessageContaining("85.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MixCoefficient("시간대", "오전", 1, 2, 3))
                .withMessageContaining("1.0");
    }

    @Test
    void scoresRestOnContacts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scores(0, 80, 85, 84, 87, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scores(5, Double.NaN, 85, 84, 87, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scores(5, 80, 85, 84, 87, 1.01));
    }

    @Test
    void yearHasFourQuarters() {
        assertThat(new Quarter(2026, 4).number()).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 0));
    }

    @Test
    void quarterHasDepartments() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleQuarter.of(List.of()));
    }

    @Test
    void departmentIsPlacedInATierThatDataSupport() {
        Scores scores = new Scores(24, 80, 85, 84, 87, 0.8);

        assertThatIllegalArgumentException().isThrownBy(() -> new Standing.Placed(scores, Tier.CANNOT_TELL));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing.Placed(scores, Tier.NOT_COMPARABLE));
    }

    @Test
    void withheldDepartmentHasNeitherTierNorScores() {
        Standing withheld = new Standing.Withheld("응대가 5건 미만이어서 보여 드리지 않습니다.");

        assertThat(withheld.findTier()).isEmpty();
        assertThat(withheld.findScores()).isEmpty();
        assertThat(withheld.findReason()).isPresent();
    }

    @Test
    void departmentsStandByBureauAndKindOfWorkInTheOrderOfTheirFirst() {
        Standing withheld = new Standing.Withheld("");
        List<Bureau> bureaus = Bureau.of(List.of(
                new DepartmentResult("가", "행정국", "민원창구", withheld),
                new DepartmentResult("나", "복지국", "복지", withheld),
                new DepartmentResult("다", "행정국", "내부지원", withheld),
                new DepartmentResult("라", "행정국", "민원창구", withheld)));

        assertThat(bureaus).extracting(Bureau::name).containsExactly("행정국", "복지국");
        assertThat(bureaus.getFirst().departments())
                .extracting(DepartmentResult::name)
                .containsExactly("가", "라", "다");
    }
}
