package org.dajeong.app.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.organization.Succession;
import org.dajeong.app.organization.Term;
import org.dajeong.app.organization.Transfers;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;

/// Everything `administration/DepartmentPage` shows.
///
/// @param until the last day, where it ended
/// @param family what it came from and what came from it, in the order in which it happened
/// @param transfers a sentence per quarter
record DepartmentPage(
        String id,
        String name,
        String nameEn,
        String code,
        String bureau,
        String since,
        Optional<String> until,
        List<Choice> kinds,
        List<String> aliases,
        List<String> family,
        List<Duty> duties,
        List<String> transfers,
        List<FieldProblem> problems) {

    /// A kind of work to choose.
    record Choice(String value, String text, boolean chosen) {}

    /// A term of a duty.
    record Duty(String duty, String person, String span) {}

    /// What the page is made from.
    record Office(
            Department department,
            String bureau,
            List<Department> all,
            List<Succession> successions,
            List<Term> terms,
            Map<Quarter, Transfers> transfers,
            List<String> aliases) {}

    static DepartmentPage of(Office office, List<FieldProblem> problems, Sentences sentences, Locale locale) {
        Department department = office.department();
        return new DepartmentPage(
                department.id().toString(),
                department.name(locale.getLanguage()),
                department.nameEn(),
                department.code(),
                office.bureau(),
                Days.day(department.from(), locale),
                department.until().map(end -> Days.day(end.minusDays(1), locale)),
                Arrays.stream(KindOfWork.values())
                        .map(kind -> new Choice(
                                kind.name(), sentences.of(locale, "kind-of-work", kind), kind == department.kind()))
                        .toList(),
                office.aliases(),
                family(office, sentences, locale),
                office.terms().stream()
                        .map(term -> new Duty(
                                sentences.of(locale, "duty", term.duty()),
                                term.person().called(),
                                Days.span(term.from(), term.until(), locale)))
                        .toList(),
                transfers(office, sentences, locale),
                problems);
    }

    private static List<String> family(Office office, Sentences sentences, Locale locale) {
        Map<UUID, String> names = new HashMap<>();
        office.all().forEach(other -> names.put(other.id(), other.name(locale.getLanguage())));
        UUID id = office.department().id();
        Function<UUID, String> name = other -> names.getOrDefault(other, "");
        List<String> lines = new ArrayList<>();
        for (Succession succession : office.successions()) {
            String day = Days.day(succession.on(), locale);
            if (succession.to().equals(id)) {
                lines.add(
                        sentences.of(locale, "department.came", succession.kind(), day, name.apply(succession.from())));
            } else if (succession.from().equals(id)) {
                lines.add(sentences.of(locale, "department.went", succession.kind(), day, name.apply(succession.to())));
            }
        }
        return lines;
    }

    private static List<String> transfers(Office office, Sentences sentences, Locale locale) {
        return office.transfers().entrySet().stream()
                .sorted(Map.Entry.<Quarter, Transfers>comparingByKey().reversed())
                .filter(entry -> entry.getValue().staff() > 0)
                .map(entry -> sentences.text(
                        locale,
                        "department.transfers",
                        Days.day(entry.getKey().begins(), locale),
                        entry.getValue().staff(),
                        entry.getValue().came()))
                .toList();
    }

    /// The quarters whose transfers are shown: those that have begun, the last six.
    static List<Quarter> quarters(LocalDate today) {
        Quarter now = Quarter.of(today);
        return java.util.stream.IntStream.range(0, 6)
                .mapToObj(back -> now.plus(-back))
                .toList();
    }
}
