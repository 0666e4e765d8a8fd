package org.dajeong.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.organization.DepartmentNamesUnitTests.department;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.organization.Succession.Kind;
import org.junit.jupiter.api.Test;

class SuccessionsUnitTests {

    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate Y2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate Y2026 = LocalDate.of(2026, 1, 1);

    private final Department first = department("청소과", "Cleaning", 2020, Optional.of(Y2025));
    private final Department renamed = department("청소행정과", "Waste", 2025, Optional.of(Y2026));
    private final Department merged = department("환경과", "Environment", 2026, Optional.empty());
    private final Department parent = department("물레동", "Mulle", 2020, Optional.empty());
    private final Department child = department("소나루동", "Sonaru", 2025, Optional.empty());
    private final Department closed = department("문서고", "Archive", 2020, Optional.of(Y2025));

    private final Successions successions = new Successions(
            List.of(first, renamed, merged, parent, child, closed),
            List.of(
                    new Succession(first.id(), renamed.id(), Kind.RENAMED, Y2025),
                    new Succession(renamed.id(), merged.id(), Kind.MERGED, Y2026),
                    new Succession(parent.id(), child.id(), Kind.SPLIT, Y2025)));

    @Test
    void followsNamesAndMergersToTheDay() {
        assertThat(successions.standingFor(first.id(), Y2024)).contains(first);
        assertThat(successions.standingFor(first.id(), Y2025)).contains(renamed);
        assertThat(successions.standingFor(first.id(), Y2026)).contains(merged);
    }

    @Test
    void leavesAParentThatGoesOnAlone() {
        assertThat(successions.on(Y2026)).containsEntry(parent.id(), parent).containsEntry(child.id(), child);
    }

    @Test
    void knowsNothingThatStandsForWhatHadNotBegunOrWasClosed() {
        assertThat(successions.on(Y2024)).doesNotContainKeys(renamed.id(), merged.id(), child.id());
        assertThat(successions.on(Y2026)).doesNotContainKey(closed.id());
    }

    @Test
    void endsEvenIfSomebodyWroteACircle() {
        Department back = department("돌림과", "Circle", 2020, Optional.of(Y2024));
        Successions circle = new Successions(
                List.of(back, closed),
                List.of(
                        new Succession(back.id(), closed.id(), Kind.RENAMED, Y2024),
                        new Succession(closed.id(), back.id(), Kind.RENAMED, Y2025)));

        assertThat(circle.standingFor(back.id(), Y2026)).isEmpty();
    }

    @Test
    void countsEverythingADepartmentCameFromAsItsFamily() {
        assertThat(successions.familyOf(merged.id())).containsExactlyInAnyOrder(merged.id(), renamed.id(), first.id());
        assertThat(successions.familyOf(child.id())).containsExactlyInAnyOrder(child.id(), parent.id());
        assertThat(successions.familyOf(parent.id())).containsExactly(parent.id());
    }
}
