package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OfficeUnitTests {

    private final Office office = Office.gaon();

    @Test
    void hasFiftyDepartmentsOfWhichFifteenAreDongOffices() {
        Set<String> names = office.units().stream().map(Unit::name).collect(Collectors.toSet());

        assertThat(names).hasSize(50);
        assertThat(office.units()).filteredOn(unit -> unit.kind() == Kind.DONG).hasSize(15);
    }

    @Test
    void theRubricAddsUpToAHundredPoints() {
        assertThat(Item.RUBRIC.stream().mapToInt(Item::points).sum()).isEqualTo(100);
        assertThat(Item.option()).startsWith("수신:10,맞이:10,연결:10").contains("종료:15,통화종료:5");
    }

    @Test
    void closingAndTransferAreHalfOfAllLoss() {
        List<String> columns = Item.columns();

        assertThat(Profile.GENERAL.share(columns.indexOf("종료")) + Profile.GENERAL.share(columns.indexOf("연결")))
                .isEqualTo(0.5);
    }

    @Test
    void callersDifferFromNobodyOnAverage() {
        double sum = 0;
        for (int caller = 0; caller < Callers.COUNT; caller++) {
            sum += Callers.severity(caller);
        }

        assertThat(sum).isBetween(-1e-12, 1e-12);
    }

    @Test
    void aBusyMonthBelongsToItsTask() {
        Peaks peaks = Peaks.parse("증명·등록: 2-3; 2026:5-6");
        int certificates = Mix.TASK.labels().indexOf("증명·등록");
        int levies = Mix.TASK.labels().indexOf("부과·고지");
        int information = Mix.TASK.labels().indexOf("단순 안내");

        assertThat(peaks.busy(certificates, 1)).as("February 2025").isTrue();
        assertThat(peaks.busy(levies, 1)).isFalse();
        assertThat(peaks.busy(levies, 4)).as("May 2025").isFalse();
        assertThat(peaks.busy(levies, 16)).as("May 2026").isTrue();
        assertThat(peaks.busy(information, 16)).as("has no season").isFalse();
        assertThat(peaks.busy(0)).as("January 2025").isFalse();
    }

    @Test
    void sharesMustAddUpToAHundred() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lottery.ofPercent("전화 90", Mix.CHANNEL.labels()))
                .withMessageContaining("90");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amounts.parse("전화 90, 우편 10", Mix.CHANNEL.labels()))
                .withMessageContaining("우편 10")
                .withMessageContaining("방문");
    }

    @Test
    void threeInTenMoveOnTheFirstOfJulyAndJanuary() {
        Staffing staffing = Staffing.draw(office, 1);
        for (int quarter = 1; quarter < office.quarters(); quarter++) {
            int stay = 0;
            for (int slot = 0; slot < staffing.size(0); slot++) {
                stay += staffing.index(quarter, 0, slot) == staffing.index(quarter - 1, 0, slot) ? 1 : 0;
            }
            Set<Integer> before = people(staffing, quarter - 1);
            before.removeAll(people(staffing, quarter));
            if (Calendar.beginsWithTransfers(quarter)) {
                assertThat(before.size() / (double) staffing.size(0)).isBetween(0.2, 0.4);
            } else {
                assertThat(stay).isEqualTo(staffing.size(0));
            }
        }
    }

    private static Set<Integer> people(Staffing staffing, int quarter) {
        return IntStream.range(0, staffing.size(0))
                .mapToObj(slot -> staffing.stint(quarter, 0, slot).person())
                .collect(Collectors.toSet());
    }
}
