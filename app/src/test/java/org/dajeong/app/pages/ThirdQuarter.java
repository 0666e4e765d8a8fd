package org.dajeong.app.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dajeong.district.Column;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.district.Rating;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The workbook of a quarter that is like the one before, except that one department has learnt something.
final class ThirdQuarter {

    private static final List<Column> COLUMNS =
            List.of(Column.DEPT, Column.STAFF, Column.CALLER, Column.TASK, Column.CHANNEL, Column.HOUR, Column.SEASON);
    private static final List<String> HEAD = List.of("부서", "직원 코드", "조사원", "민원 유형", "창구", "시간대", "집중 시기");

    private ThirdQuarter() {}

    /// @param item what the department does better, by these points of the rubric in every contact
    static void write(Path file, String department, String item, int points) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("평가 기록");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
            }
            for (int one = 0; one < Item.RUBRIC.size(); one++) {
                sheet.value(0, HEAD.size() + one, Item.RUBRIC.get(one).column());
            }
            int[] row = {1};
            District.of(District.DEFAULT_SEED).writeTo(rating -> {
                if (rating.text(Column.QUARTER).equals("2026-2")) {
                    boolean better = rating.text(Column.DEPT).equals(department);
                    write(sheet, row[0]++, rating, better ? item : "", points);
                }
            });
        }
    }

    private static void write(Worksheet sheet, int row, Rating rating, String better, int points) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(row, column, rating.text(COLUMNS.get(column)));
        }
        for (int one = 0; one < Item.RUBRIC.size(); one++) {
            Item item = Item.RUBRIC.get(one);
            int earned = rating.points(one) + (item.column().equals(better) ? points : 0);
            sheet.value(row, COLUMNS.size() + one, Math.min(item.points(), earned));
        }
    }
}
