package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dajeong.app.reporting.EvidencePaper.Point;
import org.dajeong.app.reporting.EvidencePaper.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sheet about a department, as PDF and as HWPX.
class DepartmentPaperUnitTests {

    private static final LocalDate ON = LocalDate.of(2026, 7, 6);

    @Test
    void itIsOneSheetThatSaysWhereWhyAndWhatCameOfIt() throws IOException {
        byte[] pdf = paper(1, "담당자 연결 1.6점 낮음").pdf();
        Files.write(Files.createDirectories(Path.of("target", "pages")).resolve("department.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(letters(document))
                    .containsSubsequence(
                            "세무2과·2026년2분기", "평균보다낮음", "85.4점", "오차범위83.8~87.0", "왜이런점수가나왔나요?", "담당자연결1.6점낮음");
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper(1, "굵게, 보통: ○ □ · ~ %").pdf())) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }

            assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("NanumGothic"));
        }
    }

    @Test
    void aScreenReaderKnowsLanguageTitleAndStructure() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper(1, "한 줄").pdf())) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getLanguage()).isEqualTo("ko");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("세무2과 · 2026년 2분기");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLongTextIsSmallerAndNotLonger(int times) throws IOException {
        String long200 = "연결하기 전에 담당 부서와 직통번호를 먼저 알려 드립니다. ".repeat(7).substring(0, 200);

        try (PDDocument document = Loader.loadPDF(paper(times, long200).pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(letters(document)).contains("평정·징계");
        }
    }

    @Test
    void whatPeopleTypedIsTextAndNothingElse() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                paper(1, "<b>굵게</b> & \u0007 ${1+1} [[${paper}]]").pdf())) {
            assertThat(letters(document)).contains("<b>굵게</b>&", "${1+1}", "[[${paper}]]");
        }
    }

    @Test
    void whoeverCopiesAWordCopiesItsBlanks() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper(1, "담당자 연결").pdf())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("세무2과 · 2026년 2분기", "담당자 연결")
                    .doesNotContain("\0");
        }
    }

    @Test
    void theDraftSaysTheSame() throws IOException {
        try (HwpxReader reader = new HwpxReader()) {
            byte[] draft = paper(1, "담당자 연결 1.6점 낮음").hwpx();

            assertThat(reader.letters(reader.pages(draft).getFirst())).contains("세무2과", "평균보다낮음·85.4점", "담당자연결1.6점낮음");
            assertThat(reader.complaints(draft)).isEqualTo(List.of("LinesegArrayEmpty"));
        }
    }

    /// Without blanks, since lines break anywhere.
    private static String letters(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }

    /// Four parts of a score, what was promised, and some tasks.
    private static DepartmentPaper paper(int times, String text) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            points.add(new Point("업무 여건 4.6점.", List.of(text)));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("왜 이런 점수가 나왔나요?", points));
        sections.add(new Section("무엇을 약속했나요?", List.of(new Point("", List.of(text, text)))));
        List<Point> tasks = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            tasks.add(new Point("08:55 맺음말 연습", List.of(text, text, text, text)));
        }
        sections.add(new Section("무엇을 해 보았나요?", tasks));
        return new DepartmentPaper(
                "세무2과 · 2026년 2분기",
                "144건을 모두 합친 결과입니다.",
                ON,
                new DepartmentPaper.Score(
                        "지금 어디쯤인가요?",
                        "평균보다 낮음",
                        "85.4점",
                        "오차 범위 83.8~87.0",
                        "원점수 79.1 · 구 평균 88.9",
                        "원점수는 구 평균보다 낮습니다."),
                sections,
                "개인 평정·징계 자료로 쓰지 않습니다.");
    }
}
