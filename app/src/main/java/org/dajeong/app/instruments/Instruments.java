package org.dajeong.app.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All instruments with all their versions.
@Repository
public class Instruments {

    private static final String VERSIONS = """
            select v.id, i.code, i.name ->> 'ko' as name_ko, coalesce(i.name ->> 'en', '') as name_en, i.stream,
                   i.source, v.number, v.state
              from instruments.version v
              join instruments.instrument i on i.id = v.instrument_id
             where %s
             order by i.code, v.number desc
            """;

    private static final String ITEMS = """
            select version_id, code, stage ->> 'ko' as stage_ko, coalesce(stage ->> 'en', '') as stage_en,
                   name ->> 'ko' as name_ko, coalesce(name ->> 'en', '') as name_en, official_name, points, field
              from instruments.item
             where version_id in (:versions)
             order by version_id, place
            """;

    private final JdbcClient jdbc;

    Instruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The version with an id.
    ///
    /// @throws InstrumentNotFound if there is none
    public InstrumentVersion get(UUID version) {
        return withItems(jdbc.sql(VERSIONS.formatted("v.id = :id"))
                        .param("id", version)
                        .query(Instruments::head)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new InstrumentNotFound(version));
    }

    /// All versions, by instrument, the newest first.
    public List<InstrumentVersion> all() {
        return withItems(
                jdbc.sql(VERSIONS.formatted("true")).query(Instruments::head).list());
    }

    /// The versions that a new wave may use.
    public List<InstrumentVersion> inUse() {
        return withItems(jdbc.sql(VERSIONS.formatted("v.state = 'IN_USE'"))
                .query(Instruments::head)
                .list());
    }

    private List<InstrumentVersion> withItems(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Entry>> items = jdbc
                .sql(ITEMS)
                .param("versions", heads.stream().map(Head::id).toList())
                .query(Instruments::entry)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::version));
        return heads.stream()
                .map(head -> head.with(items.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new LocalizedText(row.getString("name_ko"), row.getString("name_en")),
                Stream.valueOf(row.getString("stream")),
                row.getString("source"),
                row.getInt("number"),
                InstrumentVersion.State.valueOf(row.getString("state")));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getObject("version_id", UUID.class),
                new Item(
                        row.getString("code"),
                        new LocalizedText(row.getString("stage_ko"), row.getString("stage_en")),
                        new LocalizedText(row.getString("name_ko"), row.getString("name_en")),
                        row.getString("official_name"),
                        row.getInt("points"),
                        ImprovementField.valueOf(row.getString("field"))));
    }

    private record Head(
            UUID id,
            String instrument,
            LocalizedText name,
            Stream stream,
            String source,
            int number,
            InstrumentVersion.State state) {

        InstrumentVersion with(List<Entry> items) {
            return new InstrumentVersion(
                    id,
                    instrument,
                    name,
                    stream,
                    source,
                    number,
                    state,
                    items.stream().map(Entry::item).toList());
        }
    }

    private record Entry(UUID version, Item item) {}
}
