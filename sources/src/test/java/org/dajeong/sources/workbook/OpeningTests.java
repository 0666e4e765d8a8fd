package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dajeong.sources.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a file that cannot be used is one plain problem.
class OpeningTests {

    @TempDir
    Path folder;

    private Problem.Kind kind(String name, byte[] bytes) throws IOException {
        return Books.refused(Files.write(folder.resolve(name), bytes)).kind();
    }

    private Problem.Kind kind(String name, String text) throws IOException {
        return kind(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsMissingOrEmpty() throws IOException {
        assertThat(Books.refused(folder.resolve("none.xlsx")).kind()).isEqualTo(Problem.Kind.FILE_MISSING);
        assertThat(kind("a.xlsx", "")).isEqualTo(Problem.Kind.NO_HEADER);
        assertThat(kind("a.csv", " \n,,\n")).isEqualTo(Problem.Kind.NO_HEADER);
        Path blank = Books.write(folder.resolve("b.xlsx"), book -> book.createSheet("Sheet1"));
        assertThat(Books.refused(blank).kind()).isEqualTo(Problem.Kind.NO_HEADER);
    }

    @Test
    void aWorkbookProtectedByAPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem locked = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("비밀번호");
            try (OutputStream stream = encryptor.getDataStream(locked)) {
                stream.write(Files.readAllBytes(Firms.twoLines(folder.resolve("a.xlsx"))));
            }
            locked.writeFilesystem(bytes);
        }

        assertThat(kind("locked.xlsx", bytes.toByteArray())).isEqualTo(Problem.Kind.OLD_WORKBOOK);
    }

    @Test
    void aWorkbookThatWasCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(Firms.twoLines(folder.resolve("a.xlsx")));

        assertThat(kind("b.xlsx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Problem.Kind.FILE_UNREADABLE);
    }

    @Test
    void anotherKindOfFile() throws IOException {
        assertThat(kind("a.xls", "<html><body><table><tr><td>부서</td></tr></table></body></html>"))
                .isEqualTo(Problem.Kind.NOT_A_WORKBOOK);
        assertThat(kind("b.xlsx", "PAR1 and more")).isEqualTo(Problem.Kind.NOT_A_WORKBOOK);
        assertThat(kind("c.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})).isEqualTo(Problem.Kind.NOT_TEXT);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("d.xlsx")))) {
            zip.putNextEntry(new ZipEntry("Contents/section0.xml"));
        }
        assertThat(Books.refused(folder.resolve("d.xlsx")).kind()).isEqualTo(Problem.Kind.NOT_A_WORKBOOK);
    }

    @Test
    void aQuotationMarkThatIsNotClosed() throws IOException {
        assertThat(kind("a.csv", "부서,의견\n도로과,\"친절\n치수과,보통\n")).isEqualTo(Problem.Kind.QUOTE_OPEN);
        assertThat(kind("b.csv", "부서,의견\n도로과,\"친절\" 함\n")).isEqualTo(Problem.Kind.QUOTE_OPEN);
    }

    @Test
    void aTitleInAngleBracketsIsNoWebPage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "<표 1> 조사 결과\n부서,수신\n도로과,10\n");

        assertThat(Books.open(file).sheets().getFirst().rows()).isEqualTo(3);
    }

    @Test
    void textsThatUnpackToMoreThanMemoryHolds() throws IOException {
        String text = "<si><t>" + "가".repeat(1_000) + "</t></si>";
        Path bomb = Parts.changed(
                original(), "xl/sharedStrings.xml", xml -> xml.replace("</sst>", text.repeat(10_000) + "</sst>"));

        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertThat(Books.refused(bomb).kind()).isEqualTo(Problem.Kind.FILE_TOO_LARGE);
        assertThat(Books.refused(bomb).found()).isEqualTo("xl/sharedStrings.xml");
    }

    @Test
    void oneTextThatNoCellCanHold() throws IOException {
        Path bomb = Parts.changed(
                original(),
                "xl/sharedStrings.xml",
                xml -> xml.replace("</sst>", "<si><t>" + "가나".repeat(300_000) + "</t></si></sst>"));

        assertThat(Books.refused(bomb).kind()).isEqualTo(Problem.Kind.FILE_TOO_LARGE);
    }

    @Test
    void aSheetThatNoSpreadsheetHas() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        assertThat(damaged(sheet, "r=\"D6\"", "r=\"ZZZZ6\"")).isEqualTo(Problem.Kind.FILE_UNREADABLE);
        assertThat(damaged(sheet, "r=\"6\"", "r=\"9999999\"")).isEqualTo(Problem.Kind.FILE_UNREADABLE);
        assertThat(damaged(sheet, "<v>27</v>", "<v>2000000000</v>")).isEqualTo(Problem.Kind.FILE_UNREADABLE);
        assertThat(damaged(sheet, "t=\"n\"", "t=\"x\"")).isEqualTo(Problem.Kind.FILE_UNREADABLE);
        assertThat(damaged(sheet, "</sheetData>", "")).isEqualTo(Problem.Kind.FILE_UNREADABLE);
        assertThat(damaged("xl/workbook.xml", "sheetId=", "id=")).isEqualTo(Problem.Kind.FILE_UNREADABLE);
    }

    @Test
    void partsMayHaveAMarkOrWideCharacters() throws IOException {
        assertThat(Books.open(Parts.changed(original(), "xl/workbook.xml", xml -> "\uFEFF" + xml))
                        .sheets())
                .hasSize(1);
        Path wide = Parts.changed(
                original(),
                "xl/workbook.xml",
                xml -> "\uFEFF" + xml.replace("UTF-8", "UTF-16"),
                StandardCharsets.UTF_16LE);
        assertThat(Books.open(wide).sheets()).hasSize(1);
    }

    @Test
    void aPartThatDeclaresEntities() throws IOException {
        assertThat(damaged(
                        "xl/sharedStrings.xml",
                        "<sst ",
                        "<!DOCTYPE sst [<!ENTITY a \"" + "가".repeat(1_000) + "\">]><sst "))
                .isEqualTo(Problem.Kind.FILE_UNREADABLE);
    }

    private Problem.Kind damaged(String part, String what, String by) throws IOException {
        return Books.refused(Parts.changed(original(), part, xml -> {
                    assertThat(xml).contains(what);
                    return xml.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by));
                }))
                .kind();
    }

    private Path original() {
        return Firms.twoLines(folder.resolve("original.xlsx"));
    }
}
