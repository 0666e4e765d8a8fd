package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTests {

    private static final Charset MS949 = Charset.forName("MS949");

    private static final String TEXT = "부서,점수\n민원여권과,80\n똠방각하과,90\n";

    private static final String TABLES =
            "rows 2\n부서 | 똠방각하과 1 9000 | 민원여권과 1 8000\ntotal outcome 17000\nproduct outcome outcome 145000000";

    @TempDir
    Path folder;

    @Test
    void utf8NeedsNoMark() {
        assertThat(tables(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLES);
    }

    @Test
    void aMarkIsNotPartOfTheFirstName() {
        assertThat(tables(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLES);
    }

    @Test
    void utf16IsKnownByItsMarkInBothByteOrders() {
        assertThat(tables(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TABLES);
        assertThat(tables(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TABLES);
    }

    @Test
    void whatExcelSavesInKoreaIsReadWithAllItsSyllables() {
        assertThat(tables(TEXT.getBytes(MS949))).isEqualTo(TABLES);
    }

    @Test
    void oneWrongByteNearTheEndIsNotReadAsAnotherEncoding() {
        byte[] good = TEXT.repeat(3_000).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = joined(good, new byte[] {(byte) 0xFF}, "과,70\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problems(bytes)).isEqualTo("9001 - NOT_TEXT 0xFF []");
    }

    @Test
    void aWrongByteInTheOldEncodingIsFoundWhereItStands() {
        byte[] bytes = joined(TEXT.getBytes(MS949), new byte[] {'a', (byte) 0xFF, ',', '1', '\n'});

        assertThat(problems(bytes)).isEqualTo("4 - NOT_TEXT 0xFF []");
    }

    @Test
    void aCharacterCutOffAtTheEndIsAProblem() {
        byte[] bytes = TEXT.substring(0, TEXT.length() - 4).getBytes(StandardCharsets.UTF_8);
        byte[] cut = joined(bytes, new byte[] {(byte) 0xEA, (byte) 0xB3});

        assertThat(problems(cut)).contains("NOT_TEXT");
    }

    @Test
    void aHalfSurrogateInUtf16IsAProblem() {
        byte[] bytes =
                joined(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), new byte[] {0, (byte) 0xDC, 10, 0});

        assertThat(problems(bytes)).startsWith("0 - NOT_TEXT");
    }

    @Test
    void aFileWithZeroBytesIsNotText() {
        byte[] bytes = joined(TEXT.getBytes(StandardCharsets.UTF_8), new byte[] {0, 0, 0});

        assertThat(problems(bytes)).isEqualTo("4 - NOT_TEXT 0x00 []");
    }

    @Test
    void charactersMayLieAcrossTheBlocksInWhichBytesAreRead() {
        for (int shift = 0; shift < 4; shift++) {
            String filler = "a".repeat(shift) + "과".repeat(30_000);
            String text = "부서,점수,비고\n세무과,80," + filler + "\n세무과,81," + filler + "\n";

            assertThat(tables(text.getBytes(StandardCharsets.UTF_8))).startsWith("rows 2\n부서 | 세무과 2 16100");
            assertThat(tables(text.getBytes(MS949))).startsWith("rows 2\n부서 | 세무과 2 16100");
        }
    }

    private String tables(byte[] bytes) {
        return Samples.text(Samples.tables(input(bytes), Samples.UNITS, Samples.POINTS));
    }

    private String problems(byte[] bytes) {
        return Samples.text(Samples.refused(input(bytes), Samples.UNITS, Samples.POINTS));
    }

    private Input input(byte[] bytes) {
        return Samples.file(folder, "ratings.csv", bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
