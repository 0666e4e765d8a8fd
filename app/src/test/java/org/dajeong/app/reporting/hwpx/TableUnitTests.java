package org.dajeong.app.reporting.hwpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableUnitTests {

    private static final Cell CELL = Cell.of("칸", TextStyle.CELL);

    @Test
    void columnsFillTheWidthOfTheTextExactly() {
        Table table = Table.box(List.of(33, 33, 34, 7), CELL, CELL, CELL, CELL);

        assertThat(table.columnWidths().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Paper.TEXT_WIDTH);
        assertThat(Paper.TEXT_WIDTH).isBetween(Paper.of(169.9), Paper.of(170.1));
    }

    @Test
    void rowSpansAllColumns() {
        assertThat(Table.box(List.of(1, 1), CELL.spanning(2)).rows()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.box(List.of(1, 1), CELL))
                .withMessageContaining("must span 2 columns, but spans 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Table.headed(List.of(1, 1), List.of("부서"), List.of()));
    }

    @Test
    void cellHasAParagraphPerLineAndAtLeastOne() {
        assertThat(CELL.lines()).containsExactly("칸");
        assertThat(Cell.of("위\n아래", TextStyle.CELL).lines()).containsExactly("위", "아래");
        assertThat(Cell.of("", TextStyle.CELL).lines()).containsExactly("");
    }
}
