package org.dajeong.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dajeong.app.Quarter;
import org.junit.jupiter.api.Test;

/// FEATURE: transfers are people who came from elsewhere, not departments that changed their name.
class StaffingTests {

    private static final Quarter THIRD = new Quarter(2025, 3);

    private final OfficeOnTrial office = new OfficeOnTrial().with("""
            a 재정국 세무1과 - 팀원 - 2025-01-01
            b 재정국 세무1과 - 팀원 - 2025-01-01
            c 재정국 세무2과 - 팀원 - 2025-01-01
            d 재정국 세무2과 - 팀원 - 2025-01-01
            """);

    @Test
    void countsThoseWhoWereElsewhereTheDayBefore() {
        office.with("""
                a 재정국 세무1과 -     팀원 - 2025-01-01
                b 재정국 세무2과 -     팀원 - 2025-07-01
                c 재정국 세무1과 -     팀원 - 2025-07-01
                d 재정국 세무2과 체납팀 팀원 - 2025-07-01
                e 재정국 세무1과 -     팀원 - 2025-07-01
                """);

        assertThat(transfers("세무1과")).isEqualTo(new Transfers(2, 3));
        assertThat(transfers("세무2과")).isEqualTo(new Transfers(1, 2));
    }

    @Test
    void doesNotCountThoseWhoCameAlongIntoAMergedDepartment() {
        office.with("""
                a 재정국 세무과 - 팀원 - 2025-01-01
                b 재정국 세무과 - 팀원 - 2025-01-01
                c 재정국 세무과 - 팀원 - 2025-01-01
                d 재정국 세무과 - 팀원 - 2025-01-01
                e 재정국 세무과 - 팀원 - 2025-07-01
                """);

        assertThat(transfers("세무과")).isEqualTo(new Transfers(1, 5));
        assertThat(office.staffing.counts(THIRD.begins()))
                .containsExactly(
                        Map.entry(office.department("세무과", THIRD.begins()).id(), 5));
    }

    @Test
    void knowsWhereSomebodyWorkedOnADay() {
        office.with("""
                a 재정국 세무1과 - 팀원 - 2025-01-01
                b 재정국 세무1과 - 팀원 - 2025-01-01
                c 재정국 세무1과 - 팀원 - 2025-07-01
                d 재정국 세무2과 - 팀원 - 2025-01-01
                """);
        LocalDate july = LocalDate.of(2025, 7, 1);

        assertThat(office.staffing.departmentOf("c", july.minusDays(1)))
                .contains(office.department("세무2과", july).id());
        assertThat(office.staffing.departmentOf("c", july))
                .contains(office.department("세무1과", july).id());
        assertThat(office.staffing.departmentOf("nobody", july)).isEmpty();
    }

    private Transfers transfers(String department) {
        return office.staffing.quarterTransfers(
                office.department(department, THIRD.begins()).id(), THIRD);
    }
}
