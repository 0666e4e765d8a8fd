package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: the result report opens in a program that is not ours, and says there what it should.
class ResultReportHwpxTests {

    static HwpxReader reader;
    static List<String> pages;
    static List<String> letters;

    @BeforeAll
    static void openInAnotherProgram() throws Exception {
        reader = new HwpxReader();
        pages = reader.pages(ResultReportHwpx.of(SampleQuarter.whole()));
        letters = pages.stream().map(reader::letters).toList();
        reader.paint(pages, Path.of("target/papers"), "result-report");
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void textFitsOnOnePageAndItsAttachmentsFollow() {
        assertThat(letters).hasSize(4);
        assertThat(letters.get(0)).startsWith("2026년2분기전화친절도조사결과보고").endsWith("-1-");
        assertThat(letters.get(1)).startsWith("붙임1부서별결과");
        assertThat(letters.get(3)).startsWith("붙임2업무여건계수");
    }

    @Test
    void textIsInOutlineStyleWithTheFiguresOfTheQuarter() {
        assertThat(letters.getFirst())
                .contains("2026.7.3.(금)민원여권과")
                .contains("□조사개요○조사규모:50개부서,응대1,126건,조사원14명")
                .contains("○관련:민원여권과-4521(2026.3.9.)「2026년전화친절도조사계획」")
                .contains("○가온구평균:88.9점-직전에공개한평균88.2점보다0.7점높음")
                .contains("평균보다높음평균수준평균보다낮음아직알수없음비교대상부서없음비공개계" + "338311450")
                .contains("○잘하는항목:경청97.2점,언어표현96.5점")
                .contains("○부서별CS과제제출:2026.7.16.(목)까지");
    }

    @Test
    void promiseAndAttachmentsCloseTheText() {
        assertThat(letters.getFirst())
                .contains("이결과는부서업무를돕기위한것이며개인평정·징계자료로쓰지않습니다.(근거:민원여권과-1204)" + "붙임1.부서별결과1부.2.업무여건계수1부.끝.");
    }

    @Test
    void departmentHasItsFigures() {
        assertThat(letters.get(1))
                .contains("세무2과부과·징수2479.185.483.8~87.00.84평균보다낮음")
                .contains("도시계획과인허가786.388.183.9~92.30.46아직알수없음");
    }

    @Test
    void departmentThatIsWithheldOrNotComparableHasNoScores() {
        assertThat(letters.get(1)).contains("감사담당관내부지원비공개홍보담당관").contains("징수과부과·징수24----비교대상부서없음");
        assertThat(letters.get(2)).contains("감사담당관비공개응대가5건미만이어서보여드리지않습니다.").contains("징수과비교대상부서없음체납압류·공매민원을받는부서가");
    }

    @Test
    void headOfTheTableStandsOnEveryPageOfIt() {
        String head = "부서업무성격응대(건)원점수조정점수오차범위(95%)신뢰도수준구분";

        assertThat(letters.get(1)).contains(head);
        assertThat(letters.get(2)).startsWith(head);
    }

    @Test
    void everyDepartmentStandsInTheTableOnceUnderItsBureau() {
        String table =
                letters.get(1) + letters.get(2).substring(0, letters.get(2).indexOf("사유"));

        for (DepartmentResult department : SampleQuarter.departments()) {
            assertThat(table.split(department.name() + department.kindOfWork().replace(" ", ""), -1))
                    .as(department.name())
                    .hasSize(2);
        }
        assertThat(table).containsSubsequence("기획재정국", "세무1과", "행정국", "OK민원센터", "보건소", "위생과", "소나루동");
    }

    @Test
    void coefficientsCarryTheirSign() {
        assertThat(letters.get(3))
                .contains("단순안내+3.2+2.6~+3.8")
                .contains("부과·고지-3.0-3.9~-2.1")
                .contains("아니오+0.20.0~+0.4");
    }

    @Test
    void otherProgramFindsNoFault() {
        // Whoever opens the file lays out its lines; a file need not bring them.
        assertThat(reader.complaints(ResultReportHwpx.of(SampleQuarter.whole())))
                .isEqualTo(List.of("LinesegArrayEmpty"));
    }

    @Test
    void nothingLeavesThePageOrCoversAnything() {
        for (String page : pages) {
            assertThat(reader.misplaced(page)).isEmpty();
        }
    }

    @Test
    void quarterWithoutPastMixOrBasisLeavesTheirLinesOut() {
        QuarterResult whole = SampleQuarter.whole();
        QuarterResult bare = new QuarterResult(
                whole.programme(),
                whole.quarter(),
                whole.publication(),
                new QuarterResult.Survey(1126, 14, 88.9, null),
                whole.departments().subList(0, 3),
                List.of(),
                List.of(),
                List.of(),
                new QuarterResult.Paperwork(List.of(), whole.paperwork().taskDeadline(), null));

        List<String> read = reader.pages(ResultReportHwpx.of(bare)).stream()
                .map(reader::letters)
                .toList();

        assertThat(read).hasSize(2);
        assertThat(read.getFirst())
                .contains("○가온구평균:88.9점○수준구분별부서수")
                .contains("쓰지않습니다.붙임부서별결과1부.끝.")
                .doesNotContain("관련:")
                .doesNotContain("항목");
    }

    @Test
    void quarterThatFellSaysSoInWords() {
        assertThat(firstPageWithPreviousMean(89.5)).contains("직전에공개한평균89.5점보다0.6점낮음");
        assertThat(firstPageWithPreviousMean(88.94)).contains("직전에공개한평균88.9점과같음");
    }

    @Test
    void nameWithMarkupStaysText() {
        var odd = new DepartmentResult(
                "R&D<지원>과", "\"국\"", "인허가", SampleQuarter.departments().get(5).standing());

        String table = reader.letters(reader.pages(ResultReportHwpx.of(SampleQuarter.of(List.of(odd))))
                .get(1));

        assertThat(table).contains("\"국\"R&D<지원>과인허가");
    }

    @Test
    void fileIsRecognisedByItsFirstBytes() {
        byte[] file = ResultReportHwpx.of(SampleQuarter.whole());

        // Local header of a zip entry: method at 8, length of the name at 26, name at 30, then the content.
        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(file[8]).as("stored, not compressed").isZero();
        assertThat(new String(file, 30, file[26] + 19, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/hwp+zip");
    }

    @Test
    void sameQuarterGivesTheSameBytes() {
        assertThat(ResultReportHwpx.of(SampleQuarter.whole())).isEqualTo(ResultReportHwpx.of(SampleQuarter.whole()));
    }

    @Test
    void otherProgramIsTheOneWeVouchFor() throws Exception {
        String sums = new String(HwpxReader.vendored("SHA256SUMS"), StandardCharsets.UTF_8);

        assertThat(sums.lines()).hasSize(3);
        for (String line : sums.lines().toList()) {
            String[] parts = line.split(" +");
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(HwpxReader.vendored(parts[1]));
            assertThat(HexFormat.of().formatHex(sum)).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    private static String firstPageWithPreviousMean(double mean) {
        QuarterResult whole = SampleQuarter.whole();
        QuarterResult result = new QuarterResult(
                whole.programme(),
                whole.quarter(),
                whole.publication(),
                new QuarterResult.Survey(1126, 14, 88.9, mean),
                whole.departments(),
                whole.strongestItems(),
                whole.weakestItems(),
                whole.mix(),
                whole.paperwork());
        return reader.letters(reader.pages(ResultReportHwpx.of(result)).getFirst());
    }
}
