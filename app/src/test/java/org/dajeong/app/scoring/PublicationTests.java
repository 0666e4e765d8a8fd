package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.FrozenTables;
import org.dajeong.engine.spi.TablesCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was frozen, calculated and published of the demo district, read back.
@DistrictTest
class PublicationTests {

    @Autowired
    private PublishedDistrict district;

    @Autowired
    private Publications publications;

    @Autowired
    private Runs runs;

    @Autowired
    private FrozenSets sets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSetHoldsEveryRatingAndRemembersWhich() {
        assertThat(district.set().ratings())
                .isEqualTo(district.rows().district().size());
        assertThat(jdbc.sql("select count(*) from scoring.frozen_member where set_id = ?")
                        .params(district.set().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(district.set().ratings());
        assertThat(district.set().dictionaries().waves()).hasSize(6);
        assertThat(district.set().dictionaries().leftOut()).isEmpty();
    }

    @Test
    void itsFingerprintIsThatOfTheStoredTables() {
        assertThat(TablesCodec.fingerprint(sets.tables(district.set().id()).bytes()))
                .isEqualTo(district.set().fingerprint());
    }

    @Test
    void everythingReadsBackEqualToWhatTheEngineSaid() {
        FrozenTables tables = FrozenTables.of(sets.tables(district.set().id()).bytes());
        Calculation again = Calculation.of(
                tables, district.method().method(), district.set().dictionaries());
        UUID run = district.run().id();

        assertThat(again.hash()).isEqualTo(district.run().resultHash());
        assertThat(runs.sheet(run)).isEqualTo(again.sheet());
        assertThat(publications.mix(run)).isEqualTo(again.sheet().mix());
        for (Calculation.Row row : again.rows()) {
            UUID department = row.result().department();
            Optional<Quarter> quarter = row.result().quarter();
            assertThat(publications.unit(run, department, quarter)).contains(row.result());
            assertThat(publications.why(run, department, quarter)).contains(row.why());
        }
        assertThat(again.rows()).hasSizeGreaterThan(300);
        again.contacts()
                .forEach((department, contacts) ->
                        assertThat(publications.contacts(run, department)).contains(contacts));
    }

    @Test
    void theStoryOfTheDistrictIsTold() {
        ScoreSheet.UnitScore tax = shown("세무2과");
        assertThat(tax.tier()).isEqualTo(Tier.BELOW);
        assertThat(tax.figures().orElseThrow().n()).isEqualTo(144);
        assertThat(shown("세무1과").tier()).isEqualTo(Tier.ABOVE);
        assertThat(shown("OK민원센터").tier()).isEqualTo(Tier.TYPICAL);
        assertThat(shown("징수과").tier()).isEqualTo(Tier.NOT_COMPARABLE);
        assertThat(why("세무2과")).isInstanceOf(Why.Explained.class);
        assertThat(why("징수과")).isInstanceOf(Why.NotComparable.class);
    }

    @Test
    void theKindsOfContactThatMovedAScoreAreNamedAndAddUpToItsMixPart() {
        Contacts contacts = publications
                .contacts(district.run().id(), district.department("세무2과"))
                .orElseThrow();
        Why.Explained why = (Why.Explained) why("세무2과");
        double task = why.parts().stream()
                .filter(part -> part.factor().filter("task"::equals).isPresent())
                .mapToDouble(Why.Part::points)
                .sum();

        assertThat(contacts.levels().getFirst().level()).isIn("부과·고지", "과태료·체납");
        assertThat(contacts.levels().stream()
                        .filter(part -> part.factor().equals("task"))
                        .mapToDouble(Contacts.LevelPart::points)
                        .sum())
                .isCloseTo(task, within(0.05));
        assertThat(contacts.past()).isEmpty();
    }

    @Test
    void aDepartmentWithoutOthersLikeItHasItsOwnPast() {
        Contacts contacts = publications
                .contacts(district.run().id(), district.department("징수과"))
                .orElseThrow();

        assertThat(contacts.past()).hasSize(6).allSatisfy(past -> {
            assertThat(past.n()).isEqualTo(24);
            assertThat(past.mean()).isBetween(70.0, 100.0);
            assertThat(past.standardError()).isBetween(1.0, 3.0);
        });
    }

    @Test
    void departmentsThatWereMergedAreOneFromTheBeginning() {
        List<UnitResult> rows = publications.ofDepartment(district.run().id(), district.department("위생과"));

        assertThat(rows).hasSize(7).first().matches(row -> row.quarter().isEmpty());
        assertThat(shown("위생과").figures().orElseThrow().n()).isEqualTo(144);
        assertThat(publications.ofDepartment(district.run().id(), district.department("위생1과")))
                .isEmpty();
    }

    @Test
    void thePublicationSaysWhereItComesFrom() {
        Publication publication = publications.find(district.run().id()).orElseThrow();

        assertThat(publication.quarter()).isEqualTo(Quarter.parse("2026-2"));
        assertThat(publication.quarters()).hasSize(6).first().hasToString("2025-1");
        assertThat(publication.method()).isEqualTo(1);
        assertThat(publication.items()).hasSize(10);
        assertThat(publication.item("종료", "ko")).isEqualTo("종료인사");
        assertThat(publications.units(publication.run())).hasSize(50);
        assertThat(publications.list()).contains(publication);
    }

    @Test
    void nothingPublishedCanBeChanged() {
        for (String statement : List.of(
                "update scoring.run set state = 'DISCARDED'",
                "update scoring.run set published_at = now()",
                "delete from scoring.run",
                "truncate scoring.run cascade",
                "update scoring.unit_result set result = '{}'",
                "delete from scoring.unit_result",
                "truncate scoring.unit_result",
                "update scoring.frozen_set set frozen_by = 'x'",
                "delete from scoring.frozen_member",
                "update scoring.method_version set document = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining("never");
        }
    }

    private ScoreSheet.UnitScore shown(String department) {
        return publications
                .unit(district.run().id(), district.department(department), Optional.empty())
                .map(row -> ((UnitResult.Shown) row).score())
                .orElseThrow();
    }

    private Why why(String department) {
        return publications
                .why(district.run().id(), district.department(department), Optional.empty())
                .orElseThrow();
    }
}
