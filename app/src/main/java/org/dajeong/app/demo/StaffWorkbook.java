package org.dajeong.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A staff list of 가온구 as its personnel section would send it.
final class StaffWorkbook {

    private static final List<String> HEADINGS =
            List.of("직원코드", "국", "부서", "부서 영문명", "업무 성격", "팀", "직급", "직책", "CS 역할", "발령일");

    private StaffWorkbook() {}

    static byte[] of(List<People.Person> people) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Dajeong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("인사 자료");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            int row = 1;
            for (People.Person person : people) {
                List<String> cells = List.of(
                        person.code(),
                        person.bureau(),
                        person.department(),
                        person.departmentEn(),
                        person.kind(),
                        person.team(),
                        person.grade(),
                        person.post(),
                        person.csRole(),
                        person.since().toString());
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
