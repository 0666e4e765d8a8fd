package org.dajeong.app.instruments;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing the next version of an instrument and putting it in use.
///
/// Each instrument has at most one draft and at most one version in use; both the tables and this class see to it.
/// Every method takes the login and the address of whoever does it, for the audit trail.
@Service
public class InstrumentDrafting {

    private static final String ADD_INSTRUMENT = """
            insert into instruments.instrument (id, code, name, stream, source)
            values (:id, :code, jsonb_build_object('ko', :ko::text, 'en', :en::text), :stream, :source)
            on conflict (code) do nothing
            """;

    private static final String ADD_VERSION = """
            insert into instruments.version (id, instrument_id, number, state, created_at)
            select :id, i.id, coalesce((select max(number) from instruments.version where instrument_id = i.id), 0) + 1,
                   'DRAFT', :at
              from instruments.instrument i
             where i.code = :code
            on conflict (instrument_id) where state = 'DRAFT' do nothing
            """;

    private static final String DRAFT_OF = """
            select v.id
              from instruments.version v
              join instruments.instrument i on i.id = v.instrument_id
             where i.code = :code and v.state = 'DRAFT'
            """;

    private static final String ADD_ITEM = """
            insert into instruments.item (version_id, place, code, stage, name, official_name, points, field)
            values (:version, :place, :code, jsonb_build_object('ko', :stageKo::text, 'en', :stageEn::text),
                    jsonb_build_object('ko', :nameKo::text, 'en', :nameEn::text), :official, :points, :field)
            """;

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final AuditTrail audit;
    private final Clock clock;

    InstrumentDrafting(JdbcClient jdbc, Instruments instruments, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins the next version with the items of a published form, and the instrument itself if it is the first.
    ///
    /// @return the draft; the one there is, unchanged, if its instrument already has one
    @Transactional
    public UUID draft(Template template, String login, String address) {
        jdbc.sql(ADD_INSTRUMENT)
                .param("id", Ids.next())
                .param("code", template.code())
                .param("ko", template.name().ko())
                .param("en", template.name().en())
                .param("stream", template.stream().name())
                .param("source", template.source())
                .update();
        return begin(template.code(), template.items(), login, address);
    }

    /// Begins the next version with the items of an earlier one.
    ///
    /// @return the draft; the one there is, unchanged, if its instrument already has one
    /// @throws InstrumentNotFound if there is no such version
    @Transactional
    public UUID draftFrom(UUID version, String login, String address) {
        InstrumentVersion earlier = instruments.get(version);
        return begin(earlier.instrument(), earlier.items(), login, address);
    }

    private UUID begin(String instrument, List<Item> items, String login, String address) {
        UUID id = Ids.next();
        int added = jdbc.sql(ADD_VERSION)
                .param("id", id)
                .param("code", instrument)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return jdbc.sql(DRAFT_OF)
                    .param("code", instrument)
                    .query(UUID.class)
                    .single();
        }
        write(id, items);
        audit.add(login, address, Action.CREATE, subject(id), "");
        return id;
    }

    /// Replaces the items of a draft.
    ///
    /// @return whether it was still a draft
    /// @throws IllegalArgumentException if there are no items, or two with one code
    @Transactional
    public boolean change(UUID version, List<Item> items, String login, String address) {
        if (items.isEmpty() || items.stream().map(Item::code).distinct().count() < items.size()) {
            throw new IllegalArgumentException("a version needs items, each with a code of its own: " + items);
        }
        if (lock(version).filter(InstrumentVersion.State.DRAFT.name()::equals).isEmpty()) {
            return false;
        }
        jdbc.sql("delete from instruments.item where version_id = :id")
                .param("id", version)
                .update();
        write(version, items);
        audit.add(login, address, Action.CHANGE, subject(version), "");
        return true;
    }

    /// Makes a draft the version that new waves use; the one used so far is retired.
    ///
    /// @return whether the version is in use now; a retired one does not come back
    @Transactional
    public boolean putInUse(UUID version, String login, String address) {
        String state = lock(version).orElseThrow(() -> new InstrumentNotFound(version));
        if (state.equals(InstrumentVersion.State.DRAFT.name())) {
            jdbc.sql("""
                            update instruments.version
                               set state = 'RETIRED'
                             where state = 'IN_USE'
                               and instrument_id = (select instrument_id from instruments.version where id = :id)
                            """).param("id", version).update();
            jdbc.sql("update instruments.version set state = 'IN_USE' where id = :id")
                    .param("id", version)
                    .update();
            audit.add(login, address, Action.CHANGE, subject(version), "in use");
        }
        return !state.equals(InstrumentVersion.State.RETIRED.name());
    }

    /// Throws a draft away.
    ///
    /// @return whether it was still a draft
    @Transactional
    public boolean discard(UUID version, String login, String address) {
        if (lock(version).filter(InstrumentVersion.State.DRAFT.name()::equals).isEmpty()) {
            return false;
        }
        audit.add(login, address, Action.DELETE, subject(version), "");
        jdbc.sql("delete from instruments.item where version_id = :id")
                .param("id", version)
                .update();
        jdbc.sql("delete from instruments.version where id = :id")
                .param("id", version)
                .update();
        return true;
    }

    private Optional<String> lock(UUID version) {
        return jdbc.sql("select state from instruments.version where id = :id for update")
                .param("id", version)
                .query(String.class)
                .optional();
    }

    private void write(UUID version, List<Item> items) {
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            jdbc.sql(ADD_ITEM)
                    .param("version", version)
                    .param("place", place + 1)
                    .param("code", item.code())
                    .param("stageKo", item.stage().ko())
                    .param("stageEn", item.stage().en())
                    .param("nameKo", item.name().ko())
                    .param("nameEn", item.name().en())
                    .param("official", item.officialName())
                    .param("points", item.points())
                    .param("field", item.field().name())
                    .update();
        }
    }

    private String subject(UUID version) {
        InstrumentVersion shown = instruments.get(version);
        return "instrument %s %d".formatted(shown.instrument(), shown.number());
    }
}
