package org.dajeong.app.intake;

import java.sql.Array;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The values that ratings may have for each [MixFactor].
@Repository
public class Levels {

    private final JdbcClient jdbc;

    Levels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A value.
    ///
    /// @param spellings how files also write it
    public record Level(MixFactor factor, String name, List<String> spellings) {

        public Level {
            spellings = List.copyOf(spellings);
        }
    }

    /// All of them, in their order.
    public List<Level> all() {
        return jdbc.sql("select factor, name, spellings from intake.level order by factor, place, name")
                .query((row, index) -> {
                    Array spellings = row.getArray("spellings");
                    return new Level(
                            MixFactor.valueOf(row.getString("factor")), row.getString("name"), List.of((String[])
                                    spellings.getArray()));
                })
                .list();
    }

    /// The values of a factor, in their order.
    public List<String> of(MixFactor factor) {
        return all().stream()
                .filter(level -> level.factor() == factor)
                .map(Level::name)
                .toList();
    }

    /// Accepts a new value, after the others.
    @Transactional
    void accept(MixFactor factor, String name) {
        jdbc.sql("""
                        insert into intake.level (factor, name, place)
                        select :factor, :name, coalesce(max(place), 0) + 1 from intake.level where factor = :factor
                        on conflict (factor, name) do nothing
                        """).param("factor", factor.name()).param("name", name).update();
    }
}
