package org.dajeong.app.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The one agency of this installation.
@Repository
public class Agencies {

    private static final String UNNAMED = "다정";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Agencies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The agency; before it is set up, one without a name.
    public Agency get() {
        return jdbc.sql("select name_ko, name_en, programme_unit, basis_document from organization.agency")
                .query((row, index) -> new Agency(
                        row.getString("name_ko"),
                        row.getString("name_en"),
                        row.getString("programme_unit"),
                        row.getString("basis_document")))
                .optional()
                .orElse(new Agency(UNNAMED, "Dajeong", "", ""));
    }

    /// Sets it up, or changes what is said about it.
    public void save(Agency agency) {
        jdbc.sql("""
                        insert into organization.agency (name_ko, name_en, programme_unit, basis_document)
                        values (:ko, :en, :unit, :basis)
                        on conflict (only_one) do update
                           set name_ko = :ko, name_en = :en, programme_unit = :unit, basis_document = :basis
                        """)
                .param("ko", agency.nameKo())
                .param("en", agency.nameEn())
                .param("unit", agency.programmeUnit())
                .param("basis", agency.basisDocument())
                .update();
    }

    /// What the agency decided about itself.
    public AgencySettings settings() {
        return jdbc.sql("select settings from organization.agency where settings <> '{}'")
                .query(String.class)
                .optional()
                .map(settings -> json.readValue(settings, AgencySettings.class))
                .orElse(AgencySettings.STANDARD);
    }

    /// Keeps what the agency decided. Where names are not to be kept, those that were are forgotten.
    @Transactional
    public void save(AgencySettings settings) {
        save(get());
        jdbc.sql("update organization.agency set settings = cast(:settings as jsonb)")
                .param("settings", json.writeValueAsString(settings))
                .update();
        if (!settings.keepsNames()) {
            jdbc.sql("update organization.person set name = null where name is not null")
                    .update();
        }
    }
}
