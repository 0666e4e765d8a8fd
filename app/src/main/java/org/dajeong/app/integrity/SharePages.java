package org.dajeong.app.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.integrity.IntegrityQuarterPage.Drawing;
import org.dajeong.app.integrity.IntegrityQuarterPage.Group;
import org.dajeong.app.integrity.IntegrityQuarterPage.Link;
import org.dajeong.app.integrity.IntegrityQuarterPage.Mark;
import org.dajeong.app.integrity.IntegrityQuarterPage.Row;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.web.ChartFigure;
import org.dajeong.app.web.Words;
import org.dajeong.charts.TierChart;
import org.dajeong.charts.Width;
import org.dajeong.engine.api.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages together on which published shares are read.
@Component
class SharePages {

    /// So many quarters of a department are drawn.
    private static final int QUARTERS = 6;

    private final IntegrityResults results;
    private final ResultStore store;
    private final IntegrityCards cards;
    private final FormerNames names;
    private final Questions questions;
    private final Departments departments;
    private final Clock clock;

    SharePages(
            IntegrityResults results,
            ResultStore store,
            IntegrityCards cards,
            FormerNames names,
            Questions questions,
            Departments departments,
            Clock clock) {
        this.results = results;
        this.store = store;
        this.cards = cards;
        this.names = names;
        this.questions = questions;
        this.departments = departments;
        this.clock = clock;
    }

    /// The published departments of a quarter; none where nothing is public.
    Optional<IntegrityQuarterPage> quarter(Quarter quarter, Words words) {
        return results.of(quarter).map(published -> quarter(published, words));
    }

    private IntegrityQuarterPage quarter(PublishedIntegrity published, Words words) {
        String quarter = words.quarter(published.quarter());
        Map<UUID, Tally.Withheld> withheld = store.withheld(published.result());
        boolean none = published.departments().isEmpty();
        Map<KindOfWork, List<Department>> kinds = new LinkedHashMap<>();
        departments.all().stream()
                .filter(department ->
                        published.departments().containsKey(department.id()) || withheld.containsKey(department.id()))
                .forEach(department -> kinds.computeIfAbsent(department.kind(), first -> new ArrayList<>())
                        .add(department));
        Optional<Share> whole = none ? Optional.empty() : Optional.of(new Share(published.whole()));
        return new IntegrityQuarterPage(
                words.text("integrity.quarter.heading", quarter),
                words.text("integrity.quarter.basis", words.day(LocalDate.ofInstant(published.at(), clock.getZone()))),
                whole.map(share -> words.text(
                                "integrity.whole",
                                quarter,
                                share.text(),
                                share.interval(words),
                                share.counted().answers()))
                        .orElseGet(() -> words.text("integrity.few", quarter, Disclosed.ANSWERS_MIN)),
                outside(published, kinds, whole, Share.Relation.HIGHER, words),
                outside(published, kinds, whole, Share.Relation.LOWER, words),
                whole.map(share -> drawing(published, kinds, share, words)).orElse(null),
                kinds.entrySet().stream()
                        .map(kind -> new Group(
                                words.of("kind-of-work", kind.getKey()),
                                kind.getValue().stream()
                                        .map(department -> row(department, published, withheld, whole, words))
                                        .toList()))
                        .toList(),
                withheld.isEmpty() ? null : words.text("integrity.not-shown", withheld.size(), Disclosed.ANSWERS_MIN));
    }

    /// The departments that lie outside of the agency's share with their whole margin, in the order of the page.
    private static List<Link> outside(
            PublishedIntegrity published,
            Map<KindOfWork, List<Department>> kinds,
            Optional<Share> whole,
            Share.Relation relation,
            Words words) {
        return kinds.values().stream()
                .flatMap(List::stream)
                .filter(department -> published
                        .find(List.of(department.id()))
                        .map(Share::new)
                        .flatMap(share -> whole.map(share::to))
                        .filter(relation::equals)
                        .isPresent())
                .map(department -> new Link(path(department), department.name(words.language())))
                .toList();
    }

    private static String path(Department department) {
        return "/departments/%s/integrity".formatted(department.id());
    }

    private static Drawing drawing(
            PublishedIntegrity published, Map<KindOfWork, List<Department>> kinds, Share whole, Words words) {
        Map<String, List<ShareChart.Point>> groups = new LinkedHashMap<>();
        kinds.forEach((kind, members) -> {
            List<ShareChart.Point> points = members.stream()
                    .filter(department -> published.departments().containsKey(department.id()))
                    .map(department -> new ShareChart.Point(
                            department.name(words.language()), share(published, List.of(department.id())), null))
                    .toList();
            if (!points.isEmpty()) {
                groups.put(words.of("kind-of-work", kind), points);
            }
        });
        TierChart chart = new ShareChart(words).departments(groups, whole);
        return new Drawing(chart.svg(Width.WIDE, "shares-wide"), chart.svg(Width.NARROW, "shares-narrow"));
    }

    private static Row row(
            Department department,
            PublishedIntegrity published,
            Map<UUID, Tally.Withheld> withheld,
            Optional<Share> whole,
            Words words) {
        String href = path(department);
        String name = department.name(words.language());
        Tally.Withheld reason = withheld.get(department.id());
        Optional<Share> shown = published.find(List.of(department.id())).map(Share::new);
        if (shown.isEmpty() || whole.isEmpty()) {
            String why = words.of(
                    "integrity.withheld",
                    Objects.requireNonNullElse(reason, Tally.Withheld.FEW_ANSWERS),
                    Disclosed.ANSWERS_MIN);
            return new Row(href, name, why, "", "", null);
        }
        Share share = shown.get();
        return new Row(
                href, name, share.text(), share.range(words), share.answers(words), mark(share.to(whole.get()), words));
    }

    private static @Nullable Mark mark(Share.Relation relation, Words words) {
        return switch (relation) {
            case HIGHER -> new Mark("below", words.text("integrity.mark.higher"));
            case LOWER -> new Mark("above", words.text("integrity.mark.lower"));
            case NOT_CLEAR -> null;
        };
    }

    private static @Nullable Share share(PublishedIntegrity published, List<UUID> department) {
        return published.find(department).map(Share::new).orElse(null);
    }

    /// The published share of a department.
    ///
    /// @param mayOpen whether the reader may open the department's own page
    DepartmentIntegrityPage department(UUID department, boolean mayOpen, Words words) {
        List<UUID> known = names.of(department);
        String name = departments.get(department).name(words.language());
        Optional<PublishedIntegrity> latest = results.latest();
        Quarter newest = latest.map(PublishedIntegrity::quarter).orElseGet(() -> Quarter.of(LocalDate.now(clock)));
        Map<String, String> texts = new HashMap<>();
        questions.all().forEach(question -> texts.put(question.code(), question.text(words.language())));
        boolean shown = latest.flatMap(published -> published.find(known)).isPresent();
        return new DepartmentIntegrityPage(
                words.text("integrity.department.heading", name),
                mayOpen ? "/departments/" + department : null,
                cards.of(department, words),
                trend(known, newest, words),
                shown
                        ? store.named(known, newest).stream()
                                .map(code -> texts.getOrDefault(code, code))
                                .toList()
                        : List.of(),
                words.text("integrity.named.rule", Disclosed.QUARTERS, Disclosed.PROBLEMS_MIN),
                questions.all().stream()
                        .map(question -> question.text(words.language()))
                        .toList());
    }

    private @Nullable ChartFigure trend(List<UUID> department, Quarter newest, Words words) {
        List<PublishedIntegrity> all = results.before(newest.plus(1));
        List<PublishedIntegrity> last = all.subList(Math.max(0, all.size() - QUARTERS), all.size()).stream()
                .filter(published -> !published.departments().isEmpty())
                .toList();
        if (last.stream().allMatch(published -> published.find(department).isEmpty())) {
            return null;
        }
        Counted whole = last.stream().map(PublishedIntegrity::whole).reduce(new Counted(0, 0), Count::sum);
        return ChartFigure.of(
                new ShareChart(words)
                        .quarters(
                                last.stream()
                                        .map(published -> new ShareChart.Point(
                                                words.quarter(published.quarter()),
                                                share(published, department),
                                                new Share(published.whole())))
                                        .toList(),
                                new Share(whole)),
                "integrity-trend");
    }
}
