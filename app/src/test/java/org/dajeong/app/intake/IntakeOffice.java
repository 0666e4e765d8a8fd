package org.dajeong.app.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Opening;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.WaveKeeping;
import org.dajeong.app.instruments.InstrumentDrafting;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.instruments.Template;
import org.dajeong.app.instruments.Templates;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an import needs around it, made anew for every test: two departments, an instrument in use, open waves.
class IntakeOffice {

    static final Requester BY = new Requester("office", "127.0.0.1");

    private static final AtomicInteger WAVES = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final InstrumentDrafting drafting;
    private final Templates templates;
    private final WaveKeeping keeping;

    /// By name of its parts, as `beans.createBean(IntakeOffice.class)` does.
    IntakeOffice(
            JdbcClient jdbc,
            Instruments instruments,
            InstrumentDrafting drafting,
            Templates templates,
            WaveKeeping keeping) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.drafting = drafting;
        this.templates = templates;
        this.keeping = keeping;
    }

    /// A department with a name that no other test uses.
    UUID department(String name) {
        UUID id = Ids.next();
        UUID bureau = Ids.next();
        jdbc.sql("insert into organization.bureau (id, name_ko, name_en, place) values (?, ?, ?, 1)")
                .params(bureau, "국 " + bureau, "bureau")
                .update();
        jdbc.sql("""
                        insert into organization.department
                               (id, code, name_ko, name_en, bureau_id, kind, place, valid_from)
                        values (?, ?, ?, ?, ?, 'LEVY', 1, ?)
                        """)
                .params(id, "code " + id, name, "Department " + id, bureau, LocalDate.of(2024, 1, 1))
                .update();
        return id;
    }

    /// A new open wave of the second quarter of 2026, with the ten items.
    Wave wave() {
        Template published = templates.find("phone-ten-items").orElseThrow();
        UUID version = instruments.inUse().stream()
                .filter(known -> known.instrument().equals(published.code()))
                .map(InstrumentVersion::id)
                .findFirst()
                .orElseGet(() -> {
                    UUID draft = drafting.draft(published, "office", "");
                    drafting.putInUse(draft, "office", "");
                    return draft;
                });
        Opening opening =
                keeping.open(new Quarter(2026, 2), 10 + WAVES.incrementAndGet(), Optional.of(version), "office", "");
        return ((Opening.Opened) opening).wave();
    }

    InstrumentVersion version(Wave wave) {
        return instruments.get(wave.version());
    }

    /// The ratings of a wave that count.
    long scorable(Wave wave) {
        return count("select count(*) from intake.scorable where wave_id = ?", wave.id());
    }

    /// All ratings of an upload, counting or not.
    long stored(UUID upload) {
        return count("select count(*) from intake.rating where upload_id = ?", upload);
    }

    private long count(String statement, UUID id) {
        return jdbc.sql(statement).param(id).query(Long.class).single();
    }
}
