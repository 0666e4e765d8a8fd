package org.dajeong.app.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All bureaus.
@Repository
public class Bureaus {

    private final JdbcClient jdbc;

    Bureaus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every bureau, in the office's own order.
    public List<Bureau> all() {
        return jdbc.sql("select id, name_ko, name_en, place from organization.bureau order by place, name_ko")
                .query(Bureau.class)
                .list();
    }

    /// Gives a bureau its English name.
    public void translate(UUID id, String nameEn) {
        jdbc.sql("update organization.bureau set name_en = :name where id = :id")
                .param("name", nameEn)
                .param("id", id)
                .update();
    }
}
