package org.dajeong.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.intake.FirmWorkbook.full;
import static org.dajeong.app.intake.FirmWorkbook.with;
import static org.dajeong.app.intake.IntakeOffice.BY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.fieldwork.Wave;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// A file of 300,000 ratings, which is more than any office of a district makes in ten years.
@Tag("long")
@ProductTest
class LongImportTests {

    private static final int ROWS = 300_000;

    @TempDir
    private Path folder;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Importing importing;

    @Test
    void isCheckedAndImportedAsAWhole() throws IOException {
        IntakeOffice office = beans.createBean(IntakeOffice.class);
        Wave wave = office.wave();
        String name = "긴" + UUID.randomUUID().toString().substring(0, 4) + "과";
        office.department(name);
        List<List<Object>> rows = List.of(full(name), with(full(name), "경청", 3), with(full(name), "종료인사", "-"));
        Path file = new FirmWorkbook()
                .write(folder, "long.xlsx", ROWS, row -> with(rows.get(row % rows.size()), "직원코드", "S-" + row % 1_000));
        long begun = System.nanoTime();
        Receipt receipt =
                receiving.receive(new Receiving.Parcel(wave.id(), "긴 업체", "long.xlsx", Optional.empty()), file, BY);
        assertThat(receipt).isInstanceOf(Receipt.Received.class);
        UUID upload = ((Receipt.Received) receipt).upload().id();
        UploadMapping mapping = importing.proposed(upload);
        long received = System.nanoTime();
        assertThat(importing.check(upload, mapping, BY)).isInstanceOf(Importing.Check.Done.class);
        long checked = System.nanoTime();
        assertThat(importing.importAll(upload, BY)).isEqualTo(new Importing.Import.Done(ROWS));
        long imported = System.nanoTime();

        assertThat(office.scorable(wave)).isEqualTo(ROWS);
        System.out.printf(
                "%,d rows, heap at most %d MB: upload and proposal %.1f s, dry run %.1f s, import %.1f s%n",
                ROWS,
                Runtime.getRuntime().maxMemory() >> 20,
                (received - begun) / 1e9,
                (checked - received) / 1e9,
                (imported - checked) / 1e9);
    }
}
