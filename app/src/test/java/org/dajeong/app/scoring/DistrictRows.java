package org.dajeong.app.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.district.Column;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.district.Posting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo district as rows: departments, six closed waves, their ratings.
///
/// 위생과 is written as two departments until 2026-01-01, when they were merged, as in the story.
final class DistrictRows {

    static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);
    static final LocalDate MERGED = LocalDate.of(2026, 1, 1);

    /// The names that the office uses for the ten items, in their order.
    static final List<String> ITEM_NAMES =
            List.of("신속한 수신", "맞이인사", "담당자 연결", "언어표현", "경청", "적극 안내", "응대태도", "종료인사", "통화 종료", "전반적 만족");

    private static final String ADD_RATING = """
            insert into intake.rating (id, wave_id, upload_id, sheet, row_number, department_id, staff, assessor, on_date,
                   task, channel, hour, season, points, outcome)
            values (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::smallint[], ?)
            """;

    private final JdbcClient jdbc;
    private final District district = District.of(District.DEFAULT_SEED);
    private final Map<String, UUID> departments = new LinkedHashMap<>();
    private final List<UUID> waves = new ArrayList<>();

    DistrictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The department with a name; 위생1과 and 위생2과 are there too.
    UUID department(String name) {
        UUID id = departments.get(name);
        if (id == null) {
            throw new IllegalArgumentException("no department " + name);
        }
        return id;
    }

    List<UUID> waves() {
        return waves;
    }

    District district() {
        return district;
    }

    void insert(JdbcTemplate template) {
        insertDepartments();
        UUID version = insertInstrument();
        List<UUID> uploads = new ArrayList<>();
        for (String text : district.levels(Column.QUARTER)) {
            UUID wave = insertWave(Quarter.parse(text), 1, version);
            waves.add(wave);
            uploads.add(insertUpload(wave));
        }
        insertRatings(template, uploads);
    }

    /// Replaces the upload of a quarter by another one in which the first rating has full points.
    ///
    /// @return the department of that rating
    UUID supersedeWithOneCorrection(Quarter quarter) {
        UUID corrected = Ids.next();
        UUID earlier = upload(quarter);
        jdbc.sql("""
                        insert into intake.upload (id, wave_id, firm, file_name, file_sha256, state, rows, uploaded_by,
                               uploaded_at, imported_at)
                        select :corrected, wave_id, firm, file_name, 'corrected', state, rows, uploaded_by, uploaded_at,
                               imported_at
                          from intake.upload where id = :earlier
                        """).param("corrected", corrected).param("earlier", earlier).update();
        jdbc.sql("""
                        insert into intake.rating
                        select gen_random_uuid(), wave_id, :corrected, sheet, row_number, department_id, staff, assessor,
                               on_date, task, channel, hour, season,
                               case row_number when first then '{10,10,10,10,10,10,10,15,5,10}' else points end,
                               case row_number when first then 10000 else outcome end
                          from intake.rating, (select min(row_number) as first from intake.rating
                                                where upload_id = :earlier and outcome < 10000) as lowest
                         where upload_id = :earlier
                        """).param("corrected", corrected).param("earlier", earlier).update();
        jdbc.sql("update intake.upload set superseded_by = :corrected where id = :earlier")
                .param("corrected", corrected)
                .param("earlier", earlier)
                .update();
        return jdbc.sql("""
                        select department_id from intake.rating
                         where upload_id = :earlier and outcome < 10000 order by row_number limit 1
                        """).param("earlier", earlier).query(UUID.class).single();
    }

    /// Replaces the corrected upload by one that is like the first.
    void takeBackCorrections(Quarter quarter) {
        UUID corrected = upload(quarter);
        jdbc.sql("update intake.upload set superseded_by = null where superseded_by = :corrected")
                .param("corrected", corrected)
                .update();
        jdbc.sql("delete from intake.rating where upload_id = :corrected")
                .param("corrected", corrected)
                .update();
        jdbc.sql("delete from intake.upload where id = :corrected")
                .param("corrected", corrected)
                .update();
    }

    private UUID upload(Quarter quarter) {
        return jdbc.sql("""
                        select u.id from intake.upload u join fieldwork.wave w on w.id = u.wave_id
                         where w.quarter = :quarter and u.superseded_by is null and u.state = 'IMPORTED'
                        """)
                .param("quarter", quarter.toString())
                .query(UUID.class)
                .single();
    }

    private void insertDepartments() {
        UUID bureau = Ids.next();
        jdbc.sql("insert into organization.bureau (id, name_ko, name_en, place) values (?, '가온구', 'Gaon', 1)")
                .params(bureau)
                .update();
        Map<String, String> kinds = new HashMap<>();
        int quarters = district.levels(Column.QUARTER).size();
        for (Posting posting : district.postings(quarters - 1)) {
            kinds.put(posting.dept(), posting.kind());
        }
        int place = 1;
        for (String name : district.levels(Column.DEPT)) {
            String kind = kinds.getOrDefault(name, "SUPPORT");
            LocalDate from = name.equals("위생과") ? MERGED : BEGAN;
            insertDepartment(name, "D%02d".formatted(place), bureau, kind, place++, from);
        }
        for (String earlier : List.of("위생1과", "위생2과")) {
            insertDepartment(earlier, "D90-" + earlier.charAt(2), bureau, "ENFORCEMENT", 90, BEGAN);
            jdbc.sql("update organization.department set valid_to = ? where id = ?")
                    .params(MERGED, department(earlier))
                    .update();
            jdbc.sql("insert into organization.succession (from_id, to_id, kind, on_date) values (?, ?, 'MERGED', ?)")
                    .params(department(earlier), department("위생과"), MERGED)
                    .update();
        }
    }

    private void insertDepartment(String name, String code, UUID bureau, String kind, int place, LocalDate from) {
        UUID id = Ids.next();
        departments.put(name, id);
        jdbc.sql("""
                        insert into organization.department
                               (id, code, name_ko, name_en, bureau_id, kind, place, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, code, name, "Department " + code, bureau, kind, place, from)
                .update();
    }

    private UUID insertInstrument() {
        UUID instrument = Ids.next();
        UUID version = Ids.next();
        jdbc.sql("""
                        insert into instruments.instrument (id, code, name, stream)
                        values (?, 'phone', '{"ko": "전화 조사", "en": "Calls"}', 'PHONE')
                        """).params(instrument).update();
        insertVersion(version, instrument, 1);
        return version;
    }

    /// A version of the rubric, put in use.
    void insertVersion(UUID version, UUID instrument, int number) {
        jdbc.sql("insert into instruments.version values (?, ?, ?, 'DRAFT', now())")
                .params(version, instrument, number)
                .update();
        for (int i = 0; i < Item.RUBRIC.size(); i++) {
            Item item = Item.RUBRIC.get(i);
            jdbc.sql("""
                            insert into instruments.item
                                   (version_id, place, code, stage, name, official_name, points, field)
                            values (?, ?, ?, '{"ko": "응대", "en": "Call"}',
                                    jsonb_build_object('ko', ?::text, 'en', ?::text), ?, ?, 'BEHAVIOUR')
                            """)
                    .params(
                            version,
                            i + 1,
                            item.column(),
                            ITEM_NAMES.get(i),
                            "Item " + (i + 1),
                            item.officialName(),
                            item.points())
                    .update();
        }
        jdbc.sql("update instruments.version set state = 'IN_USE' where id = ?")
                .params(version)
                .update();
    }

    /// A wave closed on the last day of its quarter.
    UUID insertWave(Quarter quarter, int number, UUID version) {
        UUID wave = Ids.next();
        jdbc.sql("insert into fieldwork.wave values (?, ?, ?, ?, 'CLOSED', ?, ?)")
                .params(
                        wave,
                        quarter.toString(),
                        number,
                        version,
                        quarter.begins().atStartOfDay().atOffset(ZoneOffset.UTC),
                        quarter.ends().minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
        return wave;
    }

    UUID insertUpload(UUID wave) {
        UUID upload = Ids.next();
        jdbc.sql("""
                        insert into intake.upload (id, wave_id, firm, file_name, file_sha256, state, uploaded_by, uploaded_at)
                        values (?, ?, 'test', 'test.xlsx', ?, 'IMPORTED', 'test', now())
                        """).params(upload, wave, upload.toString()).update();
        return upload;
    }

    private void insertRatings(JdbcTemplate template, List<UUID> uploads) {
        List<Object[]> rows = new ArrayList<>();
        try {
            district.writeTo(rating -> {
                int quarter = rating.code(Column.QUARTER);
                List<Integer> points = new ArrayList<>();
                for (int item = 0; item < Item.RUBRIC.size(); item++) {
                    points.add(rating.points(item));
                }
                rows.add(new Object[] {
                    Ids.next(),
                    waves.get(quarter),
                    uploads.get(quarter),
                    rows.size(),
                    department(standing(rating.text(Column.DEPT), quarter, rows.size())),
                    rating.text(Column.STAFF),
                    rating.text(Column.CALLER),
                    Quarter.parse(rating.text(Column.QUARTER)).begins().plusDays(rows.size() % 80),
                    rating.text(Column.TASK),
                    rating.text(Column.CHANNEL),
                    rating.text(Column.HOUR),
                    rating.text(Column.SEASON),
                    points.toString().replace('[', '{').replace(']', '}'),
                    rating.score() * 100
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        template.batchUpdate(ADD_RATING, rows);
    }

    /// The department as it was called in a quarter; the two that became one take turns.
    private static String standing(String department, int quarter, int row) {
        boolean before = department.equals("위생과") && quarter < 4;
        return before ? "위생%d과".formatted(1 + row % 2) : department;
    }
}
