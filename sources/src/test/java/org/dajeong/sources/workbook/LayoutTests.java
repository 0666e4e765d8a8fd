package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTests {

    @TempDir
    Path folder;

    private Layout propose(Path file) {
        return Layout.propose(Books.open(file), Firms.WANTED);
    }

    @Test
    void aHeaderOfTwoMergedLinesIsFoundBelowTheTitle() {
        Layout layout = propose(Firms.twoLines(folder.resolve("a.xlsx")));

        assertThat(Books.header(layout, "조사결과"))
                .isEqualTo("4+2: A 연번, B 부서=department, C 조사일=date, D 맞이 단계 / 수신=answer,"
                        + " E 맞이 단계 / 맞이=greeting, F 응대 단계 / 경청=listening,"
                        + " G 마무리 단계 / 종료인사=closing, H 비고");
        assertThat(layout.mapping().header()).isEqualTo(new Mapping.Header(4, 2));
        assertThat(layout.mapping().columns())
                .containsEntry("answer", "맞이 단계 / 수신")
                .doesNotContainKey("time");
        assertThat(layout.mapping().sheets()).isEqualTo(new Mapping.Sheets(List.of(), List.of(), ""));
        assertThat(layout.mapping().missing(Firms.WANTED)).isEmpty();
    }

    @Test
    void sheetsNamedAfterDepartmentsAreUsedAndTheOthersAreNot() {
        Layout layout = propose(Firms.sheetPerDepartment(folder.resolve("b.xlsx")));

        assertThat(layout.sheets().stream().filter(Layout.Sheet::used).map(Layout.Sheet::name))
                .containsExactly("세무1과", "세무2과", "OK민원센터");
        assertThat(Books.header(layout, "세무2과"))
                .isEqualTo("3+1: A 조사일자=date, B 통화시각=time, C ① 신속한 수신(10점)=answer,"
                        + " D ② 맞이인사(10점)=greeting, E ③ 경청(10점)=listening, F ④ 종료인사(10점)=closing");
        assertThat(layout.mapping().sheets())
                .isEqualTo(new Mapping.Sheets(List.of(), List.of("표지", "총괄표"), "department"));
        assertThat(layout.mapping().missing(Firms.WANTED)).isEmpty();
    }

    @Test
    void departmentsMergedOverTheirCallsNeedNothingButDepartmentsSaidOnceDo() {
        assertThat(propose(Firms.mergedDepartments(folder.resolve("c.xlsx")))
                        .mapping()
                        .repeated())
                .isEmpty();

        Layout csv = propose(Firms.csv(folder.resolve("d.csv")));

        assertThat(Books.header(csv, "d"))
                .isEqualTo("3+2: A 부서=department, B 조사일=date, C 맞이 단계 / 신속한 수신=answer,"
                        + " D 맞이 단계 / 맞이 인사=greeting, E 응대 단계 / 경청=listening,"
                        + " F 마무리 단계 / 종료인사=closing, G 의견=comment");
        assertThat(csv.mapping().repeated()).containsExactly("department");
        assertThat(csv.mapping().sheets().field()).isEmpty();
    }

    @Test
    void itemsOfTheSameNameAreToldApartByTheirStage() {
        Layout layout = propose(Firms.sameItems(folder.resolve("e.xlsx")));

        assertThat(Books.header(layout, "전화"))
                .isEqualTo("2+2: A 부서=department, B 통화일=date, C 맞이 / 인사=greeting, D 맞이 / 응대,"
                        + " E 마무리 / 인사=closing, F 마무리 / 응대");
    }

    @Test
    void equalHeadersAreCounted() {
        Path file = Books.write(
                folder.resolve("f.xlsx"),
                book -> Books.fill(book.createSheet("자료"), 1, "부서|조사일|인사|인사|수신", "도로과|2026-05-13|1|2|3"));

        assertThat(Books.header(propose(file), "자료"))
                .startsWith("1+1: A 부서=department, B 조사일=date, C 인사=greeting, D 인사 (2)=closing, E 수신=answer");
    }

    @Test
    void aPersonMayKnowBetterWhereTheHeaderIs() {
        Workbook workbook = Books.open(Firms.twoLines(folder.resolve("a.xlsx")));

        Layout layout = Layout.propose(workbook, Firms.WANTED, new Mapping.Header(5, 1));

        // Merged cells reach down into the second line.
        assertThat(Books.header(layout, "조사결과"))
                .isEqualTo("5+1: A 연번, B 부서=department, C 조사일=date, D 수신=answer, E 맞이=greeting,"
                        + " F 경청=listening, G 종료인사=closing, H 비고");
    }

    @Test
    void whereNothingIsFoundAHeaderIsStillProposedAndEverythingIsMissing() {
        Path file = Books.write(
                folder.resolve("g.xlsx"),
                book -> Books.fill(book.createSheet("자료"), 1, "가입일|상품|금액", "2026-05-13|적금|1000"));

        Layout layout = propose(file);

        assertThat(Books.header(layout, "자료")).isEqualTo("1+1: A 가입일, B 상품, C 금액");
        assertThat(layout.mapping().columns()).isEmpty();
        assertThat(layout.mapping().missing(Firms.WANTED))
                .containsExactly("date", "answer", "greeting", "listening", "closing");
        assertThat(layout.mapping().sheets().field()).isEqualTo("department");
    }

    @Test
    void onlyPlainValuesAreInAMapping() {
        Mapping mapping = propose(Firms.csv(folder.resolve("d.csv"))).mapping();

        assertThat(new Mapping(
                        new Mapping.Header(
                                mapping.header().row(), mapping.header().rows()),
                        Map.copyOf(mapping.columns()),
                        List.copyOf(mapping.repeated()),
                        new Mapping.Sheets(
                                mapping.sheets().only(),
                                mapping.sheets().leftOut(),
                                mapping.sheets().field()),
                        new Mapping.Words(
                                mapping.words().notAsked(), mapping.words().notRatings())))
                .isEqualTo(mapping);
    }
}
