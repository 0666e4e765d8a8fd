package org.dajeong.app.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.organization.Bureau;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.Succession;
import org.dajeong.app.organization.Term;
import org.dajeong.app.web.Sentences;

/// Everything `administration/OfficePage` shows.
///
/// @param ended departments that are no more
record OfficePage(int departments, int staff, List<Block> bureaus, List<Ended> ended, boolean isEmpty) {

    OfficePage {
        bureaus = List.copyOf(bureaus);
        ended = List.copyOf(ended);
    }

    /// A bureau and its departments.
    ///
    /// @param head who heads it, or nothing
    record Block(String id, String name, String nameEn, String head, List<Row> rows) {

        Block {
            rows = List.copyOf(rows);
        }
    }

    /// A department.
    record Row(String id, String name, String kind, String leader, String deputy, String head, int staff) {}

    /// A department that is no more.
    ///
    /// @param became what became of it
    record Ended(String id, String name, String span, String became) {}

    /// What the page is made from.
    record Office(
            List<Bureau> bureaus,
            List<Department> departments,
            List<Department> all,
            List<Succession> successions,
            List<Term> terms,
            Map<UUID, Integer> staff) {}

    static OfficePage of(Office office, Sentences sentences, Locale locale) {
        Map<UUID, Department> byId = new HashMap<>();
        office.all().forEach(department -> byId.put(department.id(), department));
        List<Block> blocks = new ArrayList<>();
        for (Bureau bureau : office.bureaus()) {
            List<Row> rows = office.departments().stream()
                    .filter(department -> department.bureau().equals(bureau.id()))
                    .map(department -> row(department, office, sentences, locale))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block(
                        bureau.id().toString(),
                        bureau.name(locale.getLanguage()),
                        bureau.nameEn(),
                        holders(office, Duty.Kind.BUREAU_HEAD, bureau.id()),
                        rows));
            }
        }
        List<Ended> ended = office.all().stream()
                .filter(department ->
                        department.until().isPresent() && !office.departments().contains(department))
                .map(department -> new Ended(
                        department.id().toString(),
                        department.name(locale.getLanguage()),
                        Days.span(department.from(), department.until(), locale),
                        became(department, office.successions(), byId, sentences, locale)))
                .toList();
        int staff = office.staff().values().stream().mapToInt(Integer::intValue).sum();
        return new OfficePage(
                office.departments().size(), staff, blocks, ended, office.all().isEmpty());
    }

    private static Row row(Department department, Office office, Sentences sentences, Locale locale) {
        return new Row(
                department.id().toString(),
                department.name(locale.getLanguage()),
                sentences.of(locale, "kind-of-work", department.kind()),
                holders(office, Duty.Kind.LEADER, department.id()),
                holders(office, Duty.Kind.DEPUTY, department.id()),
                holders(office, Duty.Kind.DEPARTMENT_HEAD, department.id()),
                office.staff().getOrDefault(department.id(), 0));
    }

    private static String holders(Office office, Duty.Kind duty, UUID seat) {
        return office.terms().stream()
                .filter(term -> term.duty() == duty && term.seat().equals(seat))
                .map(term -> term.person().called())
                .collect(Collectors.joining(", "));
    }

    /// What a department became, in a sentence.
    static String became(
            Department department,
            List<Succession> successions,
            Map<UUID, Department> byId,
            Sentences sentences,
            Locale locale) {
        Optional<String> line = successions.stream()
                .filter(succession ->
                        succession.from().equals(department.id()) && succession.kind() != Succession.Kind.SPLIT)
                .findFirst()
                .flatMap(succession -> Optional.ofNullable(byId.get(succession.to()))
                        .map(to -> sentences.of(
                                locale, "department.became", succession.kind(), to.name(locale.getLanguage()))));
        return line.orElse(sentences.text(locale, "department.closed"));
    }
}
