package org.dajeong.app.training;

import java.math.BigDecimal;
import java.util.function.Function;
import org.dajeong.app.reporting.ListXlsx.Holds;

/// What a column of the workbook of recognised hours can hold.
enum ExportField {
    CODE(Holds.TEXT, ExportRow::code),
    NAME(Holds.TEXT, ExportRow::name),
    GRADE(Holds.TEXT, ExportRow::grade),
    DEPARTMENT(Holds.TEXT, ExportRow::department),
    YEAR(Holds.TEXT, row -> String.valueOf(row.year())),
    KIND(Holds.TEXT, ExportRow::kind),
    TIMES(Holds.WHOLE_NUMBER, ExportRow::times),
    MINUTES(Holds.WHOLE_NUMBER, ExportRow::minutes),
    RECOGNISED_MINUTES(Holds.WHOLE_NUMBER, ExportRow::recognised),
    RECOGNISED_HOURS(Holds.ONE_DECIMAL, row -> new BigDecimal(TrainingTexts.hours(row.recognised()))),
    FIRST(Holds.TEXT, row -> row.first().toString()),
    LAST(Holds.TEXT, row -> row.last().toString());

    private final Holds holds;
    private final Function<ExportRow, Object> cell;

    ExportField(Holds holds, Function<ExportRow, Object> cell) {
        this.holds = holds;
        this.cell = cell;
    }

    Holds holds() {
        return holds;
    }

    Object of(ExportRow row) {
        return cell.apply(row);
    }
}
