package org.dajeong.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DepartmentNamesUnitTests {

    private static final LocalDate MERGER = LocalDate.of(2026, 1, 1);
    private static final LocalDate BEFORE = MERGER.minusDays(1);

    private final Department tax1 = department("세무1과", "Tax 1", 2020, Optional.empty());
    private final Department tax2 = department("세무2과", "Tax 2", 2020, Optional.empty());
    private final Department hygiene1 = department("위생1과", "Hygiene 1", 2020, Optional.of(MERGER));
    private final Department hygiene2 = department("위생2과", "Hygiene 2", 2020, Optional.of(MERGER));
    private final Department hygiene = department("위생과", "Hygiene", 2026, Optional.empty());
    private final Department archive = department("문서고", "Archive", 2020, Optional.of(MERGER));

    private final DepartmentNames names = names(Map.of());

    @Test
    void findsANameHoweverItIsSpacedAndEncoded() {
        for (String written : List.of("세무2과", " 세무 2과 ", "세무\u00a02과", "세무２과", "\u1109\u1166무2과", "tax 2")) {
            assertThat(names.find(written, MERGER)).isEqualTo(new DepartmentMatch.Found(tax2));
        }
    }

    @Test
    void doesNotGuessWhatARemarkMeans() {
        assertThat(names.find("세무2과(구)", MERGER))
                .isInstanceOfSatisfying(
                        DepartmentMatch.Unknown.class,
                        unknown -> assertThat(unknown.near()).startsWith("세무2과", "세무1과"));
    }

    @Test
    void knowsARemarkThatTheOfficeWroteDown() {
        DepartmentNames withAlias = names(Map.of("세무2과(구)", tax2.id()));

        assertThat(withAlias.find("세무 2과（구）", MERGER)).isEqualTo(new DepartmentMatch.Found(tax2));
    }

    @Test
    void tellsWhichDepartmentStandsForOneThatWasMerged() {
        assertThat(names.find("위생1과", BEFORE)).isEqualTo(new DepartmentMatch.Found(hygiene1));
        assertThat(names.find("위생1과", MERGER)).isEqualTo(new DepartmentMatch.NotThen(hygiene1, Optional.of(hygiene)));
    }

    @Test
    void tellsThatADepartmentHadNotBegunOrHasEnded() {
        assertThat(names.find("위생과", BEFORE)).isEqualTo(new DepartmentMatch.NotThen(hygiene, Optional.empty()));
        assertThat(names.find("문서고", MERGER)).isEqualTo(new DepartmentMatch.NotThen(archive, Optional.empty()));
    }

    @Test
    void followsAnAliasToTheDepartmentOfTheDay() {
        DepartmentNames withAlias = names(Map.of("위생일과", hygiene1.id()));

        assertThat(withAlias.find("위생일과", BEFORE)).isEqualTo(new DepartmentMatch.Found(hygiene1));
        assertThat(withAlias.find("위생일과", MERGER)).isEqualTo(new DepartmentMatch.Found(hygiene));
    }

    @Test
    void offersNothingForANameLikeNoOther() {
        assertThat(names.find("xyz", MERGER)).isEqualTo(new DepartmentMatch.Unknown(List.of()));
    }

    private DepartmentNames names(Map<String, UUID> aliases) {
        List<Department> all = List.of(tax1, tax2, hygiene1, hygiene2, hygiene, archive);
        return new DepartmentNames(
                all,
                aliases,
                new Successions(
                        all,
                        List.of(
                                new Succession(hygiene1.id(), hygiene.id(), Succession.Kind.MERGED, MERGER),
                                new Succession(hygiene2.id(), hygiene.id(), Succession.Kind.MERGED, MERGER))));
    }

    static Department department(String nameKo, String nameEn, int since, Optional<LocalDate> until) {
        UUID id = UUID.nameUUIDFromBytes(nameKo.getBytes(StandardCharsets.UTF_8));
        return new Department(id, nameKo, nameKo, nameEn, id, KindOfWork.SUPPORT, 0, LocalDate.of(since, 1, 1), until);
    }
}
