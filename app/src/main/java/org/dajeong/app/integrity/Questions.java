package org.dajeong.app.integrity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The questions of a happy call.
@Repository
class Questions {

    private static final String ALL = """
            select code, place, name_ko, name_en, text_ko, text_en from integrity.question order by place
            """;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of them, in the order in which they are asked.
    List<Question> all() {
        return jdbc.sql(ALL).query(Question.class).list();
    }
}
