package org.dajeong.app.integrity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.integrity.IntegrityListPage.Choice;
import org.dajeong.app.integrity.IntegrityListPage.Link;
import org.dajeong.app.integrity.IntegrityResultPage.Fact;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Counted;
import org.springframework.stereotype.Component;

/// Puts the pages together on which the integrity office brings in happy calls.
@Component
class ResultPages {

    private static final int ROWS = 12;

    /// So many quarters can be chosen for a file.
    private static final int CHOICES = 8;

    private final ResultStore store;
    private final IntegrityResults results;
    private final Questions questions;
    private final Departments departments;
    private final Clock clock;

    ResultPages(
            ResultStore store, IntegrityResults results, Questions questions, Departments departments, Clock clock) {
        this.store = store;
        this.results = results;
        this.questions = questions;
        this.departments = departments;
        this.clock = clock;
    }

    /// The last quarter that is over.
    private Quarter last() {
        return Quarter.of(LocalDate.now(clock)).plus(-1);
    }

    /// @param office whether the reader brings files in
    IntegrityListPage list(
            boolean office, int number, Optional<String> done, List<FieldProblem> problems, Words words) {
        Map<Quarter, PublishedIntegrity> published = results.before(last().plus(1)).stream()
                .collect(Collectors.toMap(PublishedIntegrity::quarter, Function.identity()));
        Map<Quarter, List<Result>> files = store.all().stream()
                .filter(result -> office || result.published().isPresent())
                .collect(Collectors.groupingBy(Result::quarter));
        List<Quarter> quarters =
                files.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        int pages = Math.max(1, (quarters.size() + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, pages);
        return new IntegrityListPage(
                office ? upload(published, words) : null,
                done.orElse(null),
                quarters.stream()
                        .skip((shown - 1L) * ROWS)
                        .limit(ROWS)
                        .map(quarter -> row(
                                quarter,
                                Optional.ofNullable(published.get(quarter)),
                                office ? files.getOrDefault(quarter, List.of()) : List.of(),
                                words))
                        .toList(),
                pages > 1 ? PageLinks.of("/integrity?page=%d", shown, pages) : null,
                problems);
    }

    private IntegrityListPage.Upload upload(Map<Quarter, PublishedIntegrity> published, Words words) {
        Quarter last = last();
        return new IntegrityListPage.Upload(
                IntStream.range(0, CHOICES)
                        .mapToObj(back -> last.plus(-back))
                        .map(quarter -> new Choice(quarter.toString(), words.quarter(quarter), quarter.equals(last)))
                        .toList(),
                published.containsKey(last) ? null : words.text("integrity.due", words.quarter(last)));
    }

    private IntegrityListPage.Row row(
            Quarter quarter, Optional<PublishedIntegrity> published, List<Result> files, Words words) {
        return new IntegrityListPage.Row(
                published.map(known -> "/integrity/" + quarter).orElse(null),
                words.quarter(quarter),
                published
                        .map(known -> words.text("integrity.published-on", words.day(day(known.at()))))
                        .orElseGet(() -> words.text("integrity.draft")),
                published
                        .filter(known -> !known.departments().isEmpty())
                        .map(known -> new Share(known.whole()))
                        .map(share -> words.text("integrity.glance.share", share.text(), share.interval(words)))
                        .orElse(""),
                files.stream()
                        .map(file -> new Link(
                                "/integrity/results/" + file.id(),
                                words.text(
                                        file.published().isPresent() ? "integrity.file" : "integrity.file.draft",
                                        file.number(),
                                        file.fileName())))
                        .toList());
    }

    /// What was counted of a file.
    ///
    /// @param same whether it was just brought in a second time
    IntegrityResultPage result(Result result, boolean same, Words words) {
        List<Tally> tallies = ordered(store.tallies(result.id()));
        Map<UUID, String> names = departments.all().stream()
                .collect(Collectors.toMap(Department::id, department -> department.name(words.language())));
        List<String> telling = result.published().isPresent()
                ? List.of()
                : results
                        .of(result.quarter())
                        .map(before -> Disclosed.telling(tallies, before.departments()))
                        .orElse(List.of())
                        .stream()
                        .map(department -> names.getOrDefault(department, ""))
                        .toList();
        long answers =
                tallies.stream().mapToLong(tally -> tally.counted().answers()).sum();
        long problems =
                tallies.stream().mapToLong(tally -> tally.counted().problems()).sum();
        return new IntegrityResultPage(
                result.id().toString(),
                words.text("integrity.result.heading", words.quarter(result.quarter())),
                facts(result, words),
                same ? words.text("integrity.same") : null,
                telling.isEmpty() ? null : words.text("integrity.telling", words.list(telling)),
                result.published()
                        .map(known -> "/integrity/" + result.quarter())
                        .orElse(null),
                words.text("integrity.result.summary", answers, tallies.size(), problems),
                tallies.stream()
                        .map(tally ->
                                row(names.getOrDefault(tally.department(), ""), tally.counted(), shown(tally, words)))
                        .toList(),
                questions(tallies, words));
    }

    private List<Fact> facts(Result result, Words words) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(words.text("integrity.fact.file"), result.fileName()),
                new Fact(words.text("integrity.fact.number"), String.valueOf(result.number())),
                new Fact(
                        words.text("integrity.fact.uploaded"),
                        words.text("integrity.by", words.day(day(result.uploadedAt())), result.uploadedBy()))));
        result.published()
                .ifPresent(known -> facts.add(new Fact(
                        words.text("integrity.fact.published"),
                        words.text("integrity.by", words.day(day(known.at())), known.by()))));
        return facts;
    }

    private List<IntegrityResultPage.Row> questions(List<Tally> tallies, Words words) {
        Map<String, Counted> sums = new HashMap<>();
        tallies.forEach(tally -> tally.questions().forEach((code, counted) -> sums.merge(code, counted, Count::sum)));
        return questions.all().stream()
                .map(question ->
                        row(question.name(words.language()), sums.getOrDefault(question.code(), new Counted(0, 0)), ""))
                .toList();
    }

    private static IntegrityResultPage.Row row(String name, Counted counted, String shown) {
        return new IntegrityResultPage.Row(name, grouped(counted.answers()), grouped(counted.problems()), shown);
    }

    private static String shown(Tally tally, Words words) {
        return tally.withheld()
                .map(reason -> words.of("integrity.withheld", reason, Disclosed.ANSWERS_MIN))
                .orElseGet(() -> words.text("integrity.shown"));
    }

    private List<Tally> ordered(List<Tally> tallies) {
        Map<UUID, Integer> places = new HashMap<>();
        departments.all().forEach(department -> places.put(department.id(), places.size()));
        return tallies.stream()
                .sorted(Comparator.comparing(tally -> places.getOrDefault(tally.department(), places.size())))
                .toList();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// All that is wrong with a file.
    IntegrityFaultsPage faults(HappyCallFile file, Words words) {
        int more = file.faults().size() - IntegrityFaultsPage.LISTED;
        return new IntegrityFaultsPage(
                file.name(),
                words.quarter(file.quarter()),
                file.faults().size(),
                file.faults().stream()
                        .limit(IntegrityFaultsPage.LISTED)
                        .map(fault -> new IntegrityFaultsPage.Fault(
                                fault.cell(), fault.column(), fault.found(), expected(fault, file.quarter(), words)))
                        .toList(),
                more > 0 ? words.text("integrity.faults.more", more) : null);
    }

    private static String expected(HappyCallFault fault, Quarter quarter, Words words) {
        String text = words.of("integrity.fault", fault.rule(), fault.column(), words.quarter(quarter));
        return fault.near().isEmpty()
                ? text
                : text + " " + words.text("integrity.fault.near", words.list(fault.near()));
    }

    /// The blank form as a workbook.
    byte[] form(Words words) {
        return new HappyCallForm(questions.all()).write(words);
    }
}
