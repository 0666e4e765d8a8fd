package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.PublishedContacts.OfWave;
import org.dajeong.app.scoring.PublishedContacts.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// FEATURE: contacts are shown one by one from ten contacts and five people on, and nothing follows about others.
///
/// The published district is cut down: contacts are taken out of the ratings that count, and people put together.
@DistrictTest
@Transactional
class PublishedContactsTests {

    private static final String DEPARTMENT = "세무2과";

    @Autowired
    private PublishedDistrict district;

    @Autowired
    private PublishedContacts contacts;

    @Autowired
    private Publications publications;

    @Autowired
    private JdbcClient jdbc;

    private List<OfWave> waves(String department) {
        Publication publication = publications.find(district.run().id()).orElseThrow();
        return contacts.of(publication, district.department(department));
    }

    private OfWave newest() {
        return waves(DEPARTMENT).getFirst();
    }

    /// Leaves so many contacts with so many people in some quarters.
    private void leave(int kept, int staff, String quarters) {
        jdbc.sql("alter table intake.rating disable trigger user").update();
        UUID department = district.department(DEPARTMENT);
        String ordered = """
                select r.id, row_number() over (partition by w.quarter order by r.id) as place
                  from intake.rating r join fieldwork.wave w on w.id = r.wave_id
                 where r.department_id = :department and w.quarter ~ :quarters
                """;
        jdbc.sql("delete from intake.rating r using (" + ordered + ") o where o.id = r.id and o.place > :kept")
                .param("department", department)
                .param("quarters", quarters)
                .param("kept", kept)
                .update();
        jdbc.sql("update intake.rating r set staff = 'p' || (o.place % :staff) from (" + ordered
                        + ") o where o.id = r.id")
                .param("department", department)
                .param("quarters", quarters)
                .param("staff", staff)
                .update();
        jdbc.sql("alter table intake.rating enable trigger user").update();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, SHOWN",
        "9, 5, FEW_CONTACTS",
        "10, 4, FEW_STAFF",
        "9, 4, FEW_CONTACTS",
        "24, 5, SHOWN",
    })
    void tenContactsAndFivePeopleAreTheEdge(int kept, int staff, String expected) {
        leave(kept, staff, "2026-2");

        switch (newest()) {
            case OfWave.Shown shown -> {
                assertThat(expected).isEqualTo("SHOWN");
                assertThat(shown.contacts()).hasSize(kept);
            }
            case OfWave.NotShown hidden ->
                assertThat(hidden).isEqualTo(new OfWave.NotShown(new Quarter(2026, 2), 1, Reason.valueOf(expected)));
        }
    }

    /// One quarter that is not shown would follow from all quarters together less the others: so another one is not
    /// shown either.
    @Test
    void whatIsNotShownDoesNotFollowFromTheOthers() {
        leave(9, 5, "2026-2");

        List<OfWave> all = waves(DEPARTMENT);

        assertThat(all.stream().filter(OfWave.NotShown.class::isInstance)).hasSize(2);
        assertThat(all.stream()
                        .flatMap(wave ->
                                wave instanceof OfWave.NotShown hidden ? Stream.of(hidden.reason()) : Stream.empty()))
                .containsExactlyInAnyOrder(Reason.FEW_CONTACTS, Reason.PROTECTS_OTHERS);
    }

    @Test
    void twoQuartersThatAreLargeTogetherProtectEachOther() {
        leave(9, 5, "2026-[12]");

        assertThat(waves(DEPARTMENT).stream().filter(OfWave.NotShown.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aQuarterThatTheRunDoesNotShowIsNotShownByItsContacts() {
        Publication publication = publications.find(district.run().id()).orElseThrow();
        for (OfWave wave : waves("감사담당관")) {
            Optional<UnitResult> row =
                    publications.unit(publication.run(), district.department("감사담당관"), Optional.of(wave.quarter()));
            assertThat(wave).isInstanceOf(OfWave.NotShown.class);
            assertThat(row).get().isInstanceOf(UnitResult.Withheld.class);
        }
    }

    @Test
    void aContactIsItsItemsAndNothingElse() {
        Publication publication = publications.find(district.run().id()).orElseThrow();
        OfWave.Shown shown = (OfWave.Shown) newest();

        assertThat(shown.contacts()).hasSize(24).allSatisfy(contact -> {
            assertThat(contact).hasSameSizeAs(publication.items());
            for (int i = 0; i < contact.size(); i++) {
                int most = publication.items().get(i).points();
                contact.get(i).ifPresent(points -> assertThat(points).isBetween(0, most));
            }
        });
        assertThat(Stream.of(OfWave.Shown.class.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("quarter", "number", "contacts");
    }

    /// The identifiers sort as the file was written; the contacts do not.
    @Test
    void theOrderIsNotThatOfTheFileAndStaysWhileTheProductRuns() {
        List<List<Optional<Integer>>> file = jdbc.sql("""
                        select points from intake.rating r join fieldwork.wave w on w.id = r.wave_id
                         where department_id = :department and w.quarter = '2026-2' order by r.id
                        """)
                .param("department", district.department(DEPARTMENT))
                .query((row, index) -> {
                    List<Optional<Integer>> points = new ArrayList<>();
                    for (Short point : (Short[]) row.getArray("points").getArray()) {
                        points.add(Optional.ofNullable(point).map(Short::intValue));
                    }
                    return List.copyOf(points);
                })
                .list();
        OfWave.Shown shown = (OfWave.Shown) newest();

        assertThat(shown.contacts()).containsExactlyInAnyOrderElementsOf(file).isNotEqualTo(file);
        assertThat(newest()).isEqualTo(shown);
        List<UUID> ids = jdbc.sql("select id from intake.rating order by id limit 30")
                .query(UUID.class)
                .list();
        assertThat(order(new Shuffling(), ids))
                .isNotEqualTo(order(new Shuffling(), ids))
                .isNotEqualTo(ids);
    }

    private static List<UUID> order(Shuffling shuffling, List<UUID> ids) {
        return ids.stream().sorted(Comparator.comparing(shuffling::place)).toList();
    }
}
