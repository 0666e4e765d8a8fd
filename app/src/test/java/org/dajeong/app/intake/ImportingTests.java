package org.dajeong.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;
import static org.dajeong.app.intake.FirmWorkbook.full;
import static org.dajeong.app.intake.FirmWorkbook.with;
import static org.dajeong.app.intake.IntakeOffice.BY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.fieldwork.Closing;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.WaveKeeping;
import org.dajeong.app.intake.CellFault.Kind;
import org.dajeong.sources.Problem;
import org.dajeong.sources.workbook.Mapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of survey firms on their way into the database: as a whole, once, or not at all.
@ProductTest
class ImportingTests {

    @TempDir
    private Path folder;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Importing importing;

    @Autowired
    private CheckReports reports;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadSteps steps;

    @Autowired
    private UnknownWords words;

    @Autowired
    private WaveKeeping keeping;

    @Autowired
    private Comments comments;

    @Autowired
    private JdbcClient jdbc;

    private IntakeOffice office;
    private Wave wave;
    private UUID taxTwo;
    private String name;

    @BeforeEach
    void openAWave() {
        office = beans.createBean(IntakeOffice.class);
        wave = office.wave();
        name = "세무" + UUID.randomUUID().toString().substring(0, 4) + "2과";
        taxTwo = office.department(name);
    }

    @Test
    void everyFaultyCellIsToldAndNothingIsStored() throws IOException {
        Path file = new FirmWorkbook()
                .add(full(name))
                .add(with(full(name), "부서명", name + "부"))
                .add(with(full(name), "경청", 12))
                .add(with(full(name), "언어표현", "열"))
                .add(notAsked(name))
                .add(with(full(name), "직원코드", "=1+1"))
                .add(with(full(name), "민원유형", "외계 문의"))
                .add(with(full(name), "조사일자", "2026-07-15"))
                .add(with(full(name), "부서명", ""))
                .add(with(full(name), "종료인사", "7.5"))
                .add(List.of("합계", "", "", "", "", "", "", "", 9))
                .write(folder, "faulty.xlsx");
        Upload upload = receive(file);

        CheckReport report = check(upload);

        List<CellFault> faults = reports.faults(upload.id(), 0, 100);
        assertThat(faults)
                .extracting(CellFault::cell, CellFault::kind, CellFault::found)
                .containsExactly(
                        tuple("A5", Kind.DEPARTMENT_UNKNOWN, name + "부"),
                        tuple("M6", Kind.OUT_OF_RANGE, "12"),
                        tuple("L7", Kind.NOT_A_NUMBER, "열"),
                        tuple("I8", Kind.NOTHING_ASKED, ""),
                        tuple("E10", Kind.LEVEL_UNKNOWN, "외계 문의"),
                        tuple("D11", Kind.DATE_OUTSIDE, "2026-07-15"),
                        tuple("A12", Kind.BLANK, ""),
                        tuple("P13", Kind.NOT_WHOLE, "7.5"));
        assertThat(faults.getFirst().expected()).startsWith(name);
        assertThat(faults.get(1).expected()).containsExactly("10");
        assertThat(faults.get(5).expected()).containsExactly("2026-04-01", "2026-06-30");
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.faultyRows()).isEqualTo(7);
        assertThat(report.faults()).isEqualTo(7);
        assertThat(report.warnings()).isEqualTo(1);
        assertThat(report.skipped()).containsExactly(new CheckReport.SkippedRow("조사결과", 14, "합계"));
        assertThat(report.isClean()).isFalse();
        assertThat(importing.importAll(upload.id(), BY)).isInstanceOf(Importing.Import.Stopped.class);
        assertThat(office.stored(upload.id())).isZero();
    }

    @Test
    void aMendedFileIsImportedOnceHoweverOftenItIsSent() throws IOException {
        Path file = new FirmWorkbook()
                .add(with(full(name), "경청", 5))
                .add(with(with(full(name), "직원코드", "=1+1"), "종료인사", "해당없음"))
                .add(with(with(full(name), "시간대", "12:30"), "집중시기", "아니요"))
                .write(folder, "mended.xlsx");
        Upload upload = receive(file);
        assertThat(check(upload).isClean()).isTrue();

        assertThat(importing.importAll(upload.id(), BY)).isEqualTo(new Importing.Import.Done(3));
        assertThat(jdbc.sql("""
                                select row_number || ' ' || staff || ' ' || hour || ' ' || season || ' ' || points::text
                                       || ' ' || outcome
                                  from intake.rating
                                 where upload_id = ? and department_id = ? and on_date = date '2026-05-13'
                                 order by row_number
                                """).params(upload.id(), taxTwo).query(String.class).list())
                .containsExactly(
                        "4 S-01 오전 아니오 {10,10,10,10,5,10,10,15,5,10} 9500",
                        "5 =1+1 오전 아니오 {10,10,10,10,10,10,10,NULL,5,10} 10000",
                        "6 S-01 점심 아니오 {10,10,10,10,10,10,10,15,5,10} 10000");
        assertThat(uploads.get(upload.id()).sha256()).hasSize(64);
        assertThat(jdbc.sql("select count(content) from intake.upload where id = ?")
                        .param(upload.id())
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(importing.importAll(upload.id(), BY)).isInstanceOf(Importing.Import.Stopped.class);
        assertThat(receiving.receive(parcel(Optional.empty()), file, BY))
                .isEqualTo(new Receipt.ImportedAlready(uploads.get(upload.id())));
        assertThat(office.scorable(wave)).isEqualTo(3);
        assertThat(keeping.close(wave.id(), false, "office", "")).isInstanceOf(Closing.Closed.class);
    }

    @Test
    void commentsAreKeptWithoutPersonalDataAndApartFromTheirRatings() throws IOException {
        List<Object> said = new ArrayList<>(full(name));
        said.add("김다정 주무관님이 010-0000-0000으로 다시 전화 주셨어요");
        List<Object> silent = new ArrayList<>(full(name));
        silent.add("");
        Upload upload =
                receive(new FirmWorkbook().add(said).add(silent).andColumn("의견").write(folder, "comments.xlsx"));
        assertThat(check(upload).isClean()).isTrue();

        assertThat(importing.importAll(upload.id(), BY)).isEqualTo(new Importing.Import.Done(2));

        assertThat(comments.of(taxTwo, wave.quarter(), wave.quarter()))
                .containsExactly("○○○ 주무관님이 [전화번호]으로 다시 전화 주셨어요");
        assertThat(comments.of(taxTwo, wave.quarter().plus(1), wave.quarter().plus(4)))
                .isEmpty();
    }

    @Test
    void aFileWithoutTheDepartmentIsNotChecked() throws IOException {
        Upload upload =
                receive(new FirmWorkbook().add(full(name)).without("부서명").write(folder, "headless.xlsx"));
        UploadMapping proposed = importing.proposed(upload.id());

        assertThat(importing.check(upload.id(), withoutSheetName(proposed), BY))
                .asInstanceOf(type(Importing.Check.Incomplete.class))
                .extracting(Importing.Check.Incomplete::missing)
                .isEqualTo(List.of("department"));
        assertThat(uploads.get(upload.id()).state()).isEqualTo(Upload.State.RECEIVED);
    }

    @Test
    void anImportWhoseConnectionDiesLeavesNothingAndCanBeDoneAgain() throws IOException {
        FirmWorkbook workbook = new FirmWorkbook();
        for (int row = 0; row < 2_500; row++) {
            workbook.add(full(name));
        }
        Upload upload = receive(workbook.write(folder, "long.xlsx"));
        check(upload);
        jdbc.sql("""
                        create function intake.cut_off() returns trigger language plpgsql as $$
                        begin
                            perform pg_terminate_backend(pg_backend_pid());
                            return new;
                        end $$
                        """).update();
        jdbc.sql("""
                        create trigger cut_off before insert on intake.rating
                            for each row when (new.row_number = 1800) execute function intake.cut_off()
                        """).update();
        try {
            assertThat(importing.importAll(upload.id(), BY))
                    .isEqualTo(new Importing.Import.Stopped(uploads.get(upload.id())));
        } finally {
            jdbc.sql("drop trigger cut_off on intake.rating").update();
            jdbc.sql("drop function intake.cut_off()").update();
        }
        assertThat(uploads.get(upload.id()).state()).isEqualTo(Upload.State.CHECKED);
        assertThat(uploads.get(upload.id()).stopped()).contains(Upload.Stop.FAILED);
        assertThat(office.stored(upload.id())).isZero();

        assertThat(importing.importAll(upload.id(), BY)).isEqualTo(new Importing.Import.Done(2_500));
        assertThat(office.scorable(wave)).isEqualTo(2_500);
    }

    @Test
    void anImportThatTheProductsEndInterruptedIsSetBackWhenItStarts() throws IOException {
        Upload upload = receive(new FirmWorkbook().add(full(name)).write(folder, "interrupted.xlsx"));
        check(upload);
        steps.askForImport(upload.id(), BY);

        steps.recover();

        assertThat(uploads.get(upload.id()).state()).isEqualTo(Upload.State.CHECKED);
        assertThat(uploads.get(upload.id()).stopped()).contains(Upload.Stop.INTERRUPTED);
        assertThat(importing.importAll(upload.id(), BY)).isEqualTo(new Importing.Import.Done(1));
    }

    @Test
    void aCorrectionTakesThePlaceOfTheWholeEarlierFile() throws IOException {
        Upload earlier =
                receive(new FirmWorkbook().add(full(name)).add(full(name)).write(folder, "earlier.xlsx"));
        check(earlier);
        importing.importAll(earlier.id(), BY);
        keeping.close(wave.id(), false, "office", "");
        Path file = new FirmWorkbook()
                .add(with(full(name), "경청", 0))
                .add(with(full(name), "경청", 1))
                .add(with(full(name), "경청", 2))
                .write(folder, "later.xlsx");

        assertThat(receiving.receive(parcel(Optional.empty()), file, BY)).isEqualTo(new Receipt.WaveClosed());
        Upload later = receive(file, Optional.of(earlier.id()));
        check(later);
        assertThat(importing.importAll(later.id(), BY)).isEqualTo(new Importing.Import.Done(3));

        assertThat(office.scorable(wave)).isEqualTo(3);
        assertThat(office.stored(earlier.id())).isEqualTo(2);
        assertThat(uploads.get(earlier.id()).supersededBy()).contains(later.id());
        Path third = new FirmWorkbook().add(full(name)).write(folder, "third.xlsx");
        assertThat(receiving.receive(parcel(Optional.of(earlier.id())), third, BY))
                .isEqualTo(new Receipt.NotReplaceable());
    }

    @Test
    void aWaveClosedBetweenCheckAndImportTakesNothing() throws IOException {
        Upload upload = receive(new FirmWorkbook().add(full(name)).write(folder, "late.xlsx"));
        check(upload);
        keeping.close(wave.id(), true, "office", "");

        assertThat(importing.importAll(upload.id(), BY)).isInstanceOf(Importing.Import.Stopped.class);
        assertThat(uploads.get(upload.id()).stopped()).contains(Upload.Stop.WAVE_CLOSED);
        assertThat(office.stored(upload.id())).isZero();
    }

    @Test
    void whatSomebodySaysAboutUnknownWordsIsRemembered() throws IOException {
        List<Object> odd = with(with(with(full(name), "부서명", name + "(구)"), "창구", "유선전화"), "민원유형", "영상 상담");
        Upload upload = receive(new FirmWorkbook().add(odd).add(odd).write(folder, "odd.xlsx"));
        CheckReport report = check(upload);
        assertThat(report.unknown())
                .extracting(
                        CheckReport.UnknownWord::field, CheckReport.UnknownWord::text, CheckReport.UnknownWord::rows)
                .containsExactly(
                        tuple("department", name + "(구)", 2L),
                        tuple("task", "영상 상담", 2L),
                        tuple("channel", "유선전화", 2L));

        UploadMapping mapping = words.keep(
                upload.id(),
                List.of(
                        new UnknownWords.Answer("department", name + "(구)", taxTwo.toString()),
                        new UnknownWords.Answer("task", "영상 상담", UnknownWords.NEW),
                        new UnknownWords.Answer("channel", "유선전화", "전화")),
                BY);
        assertThat(importing.check(upload.id(), mapping, BY))
                .asInstanceOf(type(Importing.Check.Done.class))
                .extracting(done -> done.report().isClean())
                .isEqualTo(true);
        importing.importAll(upload.id(), BY);
        assertThat(jdbc.sql("select distinct task || ' ' || channel from intake.scorable where wave_id = ?")
                        .param(wave.id())
                        .query(String.class)
                        .list())
                .containsExactly("영상 상담 전화");

        Upload next = receive(new FirmWorkbook().add(odd).write(folder, "next.xlsx"));
        assertThat(check(next).isClean()).isTrue();
    }

    @Test
    void aFactorThatIsTheSameForTheWholeFileIsSaidOnce() throws IOException {
        Upload upload = receive(new FirmWorkbook()
                .add(with(full(name), "창구", ""))
                .without("창구")
                .without("집중시기")
                .write(folder, "calls.xlsx"));
        UploadMapping proposed = importing.proposed(upload.id());
        UploadMapping calls = new UploadMapping(proposed.workbook(), Map.of("channel", "전화"), Map.of());
        assertThat(proposed.workbook().columns()).doesNotContainKeys("channel", "season");

        assertThat(importing.check(upload.id(), calls, BY))
                .asInstanceOf(type(Importing.Check.Done.class))
                .extracting(done -> done.report().blanks())
                .isEqualTo(Map.of("season", 1L));
        importing.importAll(upload.id(), BY);
        assertThat(jdbc.sql("select channel || '/' || season from intake.scorable where wave_id = ?")
                        .param(wave.id())
                        .query(String.class)
                        .single())
                .isEqualTo("전화/");
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws IOException {
        Path page = Files.writeString(folder.resolve("page.xlsx"), "<html><body><table><tr><td>1</td></tr></table>");

        assertThat(receiving.receive(parcel(Optional.empty()), page, BY))
                .isEqualTo(new Receipt.Unreadable(Problem.Kind.NOT_A_WORKBOOK, 0, ""));
    }

    @Test
    void storedRatingsAreNeverChanged() throws IOException {
        Upload upload = receive(new FirmWorkbook().add(full(name)).write(folder, "kept.xlsx"));
        check(upload);
        importing.importAll(upload.id(), BY);

        assertThatThrownBy(
                        () -> jdbc.sql("update intake.rating set outcome = 0").update())
                .hasMessageContaining("ratings are only added");
    }

    private static List<Object> notAsked(String department) {
        List<Object> row = full(department);
        for (String item : FirmWorkbook.ITEMS) {
            row = with(row, item, "해당없음");
        }
        return row;
    }

    private static UploadMapping withoutSheetName(UploadMapping mapping) {
        var workbook = mapping.workbook();
        return new UploadMapping(
                new Mapping(
                        workbook.header(),
                        workbook.columns(),
                        workbook.repeated(),
                        new Mapping.Sheets(List.of(), List.of(), ""),
                        workbook.words()),
                mapping.fixed(),
                mapping.meanings());
    }

    private Upload receive(Path file) throws IOException {
        return receive(file, Optional.empty());
    }

    private Upload receive(Path file, Optional<UUID> replaces) throws IOException {
        Receipt receipt = receiving.receive(parcel(replaces), file, BY);
        assertThat(receipt).isInstanceOf(Receipt.Received.class);
        return ((Receipt.Received) receipt).upload();
    }

    private Receiving.Parcel parcel(Optional<UUID> replaces) {
        return new Receiving.Parcel(wave.id(), "조사업체 " + name, "결과.xlsx", replaces);
    }

    private CheckReport check(Upload upload) throws IOException {
        Importing.Check check = importing.check(upload.id(), importing.proposed(upload.id()), BY);
        assertThat(check).isInstanceOf(Importing.Check.Done.class);
        return ((Importing.Check.Done) check).report();
    }
}
