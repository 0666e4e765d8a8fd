package org.dajeong.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajeong.app.instruments.ItemLines.Line;
import org.dajeong.app.instruments.ItemLines.Problem;
import org.dajeong.app.instruments.ItemLines.Read;
import org.junit.jupiter.api.Test;

/// The form in which a version is written.
class ItemLinesUnitTests {

    private static final List<Item> EARLIER =
            new Templates().find("phone-ten-items").orElseThrow().items();

    @Test
    void whatWasNotTouchedReadsAsItWas() {
        ItemLines lines = new ItemLines(EARLIER.stream().map(Line::of).toList());

        assertThat(lines.read(EARLIER)).isEqualTo(new Read.Items(EARLIER));
    }

    @Test
    void anItemWithoutNameIsLeftOutAndANewStageHasNoEnglishYet() {
        ItemLines lines = new ItemLines(List.of(
                new Line("수신", "맞이", "신속한 수신", "Prompt answer", "접속신속", " 10 ", "AVAILABILITY"),
                new Line("맞이", "맞이", " ", "", "", "", "BEHAVIOUR"),
                new Line("점심", "점심시간", "점심시간 응대", "", "", "20", "AVAILABILITY")));

        assertThat(lines.read(EARLIER))
                .isEqualTo(new Read.Items(List.of(
                        EARLIER.getFirst(),
                        new Item(
                                "점심",
                                LocalizedText.of("점심시간"),
                                LocalizedText.of("점심시간 응대"),
                                "점심시간 응대",
                                20,
                                ImprovementField.AVAILABILITY))));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        ItemLines lines = new ItemLines(List.of(
                new Line("수신", "", "신속한 수신", "", "", "0", "AVAILABILITY"),
                new Line("수신", "맞이", "맞이인사", "", "", "열", "BEHAVIOUR"),
                new Line("", "맞이", "경청", "", "", "1001", "BEHAVIOUR")));

        assertThat(lines.read(EARLIER))
                .isEqualTo(new Read.Refused(List.of(
                        new Problem(0, "stage", Problem.Kind.STAGE_MISSING, "신속한 수신"),
                        new Problem(0, "points", Problem.Kind.POINTS_WRONG, "0"),
                        new Problem(1, "code", Problem.Kind.CODE_TWICE, "수신"),
                        new Problem(1, "points", Problem.Kind.POINTS_WRONG, "열"),
                        new Problem(2, "code", Problem.Kind.CODE_MISSING, "경청"),
                        new Problem(2, "points", Problem.Kind.POINTS_WRONG, "1001"))));
    }

    @Test
    void aFormWithoutItemsIsNone() {
        assertThat(new ItemLines(List.of()).read(EARLIER))
                .isEqualTo(new Read.Refused(List.of(new Problem(-1, "nameKo", Problem.Kind.NO_ITEMS, ""))));
    }
}
