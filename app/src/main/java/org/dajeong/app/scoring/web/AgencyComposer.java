package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.web.AgencyPage.Group;
import org.dajeong.app.scoring.web.AgencyPage.Reason;
import org.dajeong.app.scoring.web.AgencyPage.Row;
import org.dajeong.app.scoring.web.AgencyPage.Switch;
import org.dajeong.app.scoring.web.Arrangement.Grouping;
import org.dajeong.app.scoring.web.Arrangement.Order;
import org.dajeong.app.web.ChartFigure;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.Tier;

/// Puts the page of all departments together.
///
/// @param rows those that the reader may see, in the office's own order
/// @param partly whether there are others
record AgencyComposer(
        Publication publication,
        List<AgencyRow> rows,
        boolean partly,
        Arrangement arrangement,
        DepartmentGroups.Names names,
        Standings standings,
        RunTexts texts) {

    AgencyPage page() {
        Map<String, List<AgencyRow>> groups = groups();
        return new AgencyPage(
                basis(),
                partly ? words().text("agency.partly") : null,
                switches(Grouping.values(), "agency.by", arrangement.by()),
                switches(Order.values(), "agency.order", arrangement.order()),
                ChartFigure.of(new AgencyChart(words()).of(publication, groups), "agency"),
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(),
                                group.getValue().stream().map(this::row).toList()))
                        .toList(),
                reasons(Tier.CANNOT_TELL),
                reasons(Tier.NOT_COMPARABLE),
                rows.stream()
                        .filter(row -> row.score().isEmpty())
                        .map(row -> new Reason(name(row), standing(row)))
                        .toList());
    }

    private Words words() {
        return texts.words();
    }

    String basis() {
        return words().text(
                        "agency.basis",
                        words().quarter(publication.quarters().getFirst()),
                        words().quarter(publication.quarters().getLast()),
                        publication.n(),
                        Points.plain(publication.mean()),
                        texts.date(publication.publishedAt()));
    }

    private <T extends Enum<T>> List<Switch> switches(T[] values, String key, T current) {
        return Arrays.stream(values)
                .map(value -> new Switch(
                        "/agency?by=%s&order=%s"
                                .formatted(
                                        value instanceof Grouping ? value : arrangement.by(),
                                        value instanceof Order ? value : arrangement.order()),
                        words().of(key, value),
                        value == current))
                .toList();
    }

    /// The groups in their order; each with its rows in theirs.
    private Map<String, List<AgencyRow>> groups() {
        Map<String, List<AgencyRow>> groups = new LinkedHashMap<>();
        titles().forEach(title -> groups.put(title, new ArrayList<>()));
        rows.stream()
                .sorted(arrangement.comparator())
                .forEach(row -> groups.computeIfAbsent(title(row), none -> new ArrayList<>())
                        .add(row));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private List<String> titles() {
        return switch (arrangement.by()) {
            case TIER -> Arrays.stream(Tier.values()).map(texts.scores()::tier).toList();
            case KIND -> Arrays.stream(KindOfWork.values()).map(names::kind).toList();
            case BUREAU ->
                rows.stream().map(row -> names.bureau(row.department())).toList();
        };
    }

    private String title(AgencyRow row) {
        return switch (arrangement.by()) {
            case TIER -> row.tier().map(texts.scores()::tier).orElseGet(() -> words().text("agency.withheld"));
            case KIND -> names.kind(row.department());
            case BUREAU -> names.bureau(row.department());
        };
    }

    private String name(AgencyRow row) {
        return row.department().name(words().language());
    }

    private Row row(AgencyRow row) {
        Optional<Figures> figures = row.figures();
        return new Row(
                row.department().id().toString(),
                name(row),
                names.kind(row.department()),
                row.tier().map(ScoreTexts::code).orElse("withheld"),
                row.tier().map(texts.scores()::tier).orElseGet(() -> words().text("agency.withheld")),
                figures.map(known -> Points.plain(known.fair())).orElse(""),
                figures.map(texts.scores()::interval).orElse(""),
                figures.map(known -> Points.plain(known.raw())).orElse(""),
                figures.map(known -> String.format(Locale.ROOT, "%,d", known.n()))
                        .orElse(""));
    }

    private List<Reason> reasons(Tier tier) {
        return rows.stream()
                .filter(row -> row.tier().equals(Optional.of(tier)))
                .map(row -> new Reason(name(row), standing(row)))
                .toList();
    }

    /// Why there is no level, or no figure.
    String standing(AgencyRow row) {
        return standings.of(row.result()).findReason().orElse("");
    }
}
