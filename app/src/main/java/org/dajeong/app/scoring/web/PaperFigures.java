package org.dajeong.app.scoring.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Agencies;
import org.dajeong.app.organization.Agency;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.reporting.DepartmentResult;
import org.dajeong.app.reporting.ItemResult;
import org.dajeong.app.reporting.MixCoefficient;
import org.dajeong.app.reporting.QuarterResult;
import org.dajeong.app.reporting.QuarterResult.Paperwork;
import org.dajeong.app.reporting.QuarterResult.Programme;
import org.dajeong.app.reporting.QuarterResult.Survey;
import org.dajeong.app.scoring.Dictionaries.ItemSum;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.RatedItem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the finished figures of a publication into the record from which papers are made.
@Component
class PaperFigures {

    /// So many items are named as done well, and as worth looking at.
    private static final int ITEMS_NAMED = 3;

    private static final double Z95 = 1.96;

    private final Publications publications;
    private final Departments departments;
    private final DepartmentGroups groups;
    private final Agencies agencies;
    private final Milestones milestones;
    private final Sentences sentences;
    private final Clock clock;

    PaperFigures(
            Publications publications,
            Departments departments,
            DepartmentGroups groups,
            Agencies agencies,
            Milestones milestones,
            Sentences sentences,
            Clock clock) {
        this.publications = publications;
        this.departments = departments;
        this.groups = groups;
        this.agencies = agencies;
        this.milestones = milestones;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// The figures of a publication in a language; none until the last day for CS tasks is set, which papers name.
    Optional<QuarterResult> of(Publication publication, Locale locale) {
        return milestones
                .due(publication.quarter(), Milestone.CS_TASK)
                .map(due -> of(publication, due, sentences.in(locale)));
    }

    /// The same for a table that names no day: where none is set, that of the publication stands in its place.
    QuarterResult withAnyDay(Publication publication, Locale locale) {
        return of(publication, locale)
                .orElseGet(() -> of(
                        publication,
                        LocalDate.ofInstant(publication.publishedAt(), clock.getZone()),
                        sentences.in(locale)));
    }

    private QuarterResult of(Publication publication, LocalDate due, Words words) {
        Agency agency = agencies.get();
        RunTexts texts = new RunTexts(words, clock.getZone());
        List<ItemResult> items = items(publication, words);
        return new QuarterResult(
                new Programme(agency.name(words.language()), agency.programmeUnit(), words.text("papers.survey")),
                new QuarterResult.Quarter(
                        publication.quarter().year(), publication.quarter().number()),
                new QuarterResult.Publication(
                        texts.day(publication.publishedAt()), method(publication, words), publication.fingerprint()),
                new Survey(
                        Math.toIntExact(publication.n()),
                        publication.dictionaries().assessors(),
                        publication.mean(),
                        previousMean(publication)),
                results(publication, words),
                items.subList(0, Math.min(ITEMS_NAMED, items.size())),
                items.reversed().subList(0, Math.min(ITEMS_NAMED, items.size())),
                mix(publication, texts.scores()),
                new Paperwork(List.of(), due, agency.basisDocument().isBlank() ? null : agency.basisDocument()));
    }

    /// The method, and the quarters that the figures are about.
    private static String method(Publication publication, Words words) {
        List<Quarter> quarters = publication.quarters();
        return words.text(
                "papers.method",
                publication.method(),
                words.quarter(quarters.getFirst()),
                words.quarter(quarters.getLast()));
    }

    private @Nullable Double previousMean(Publication publication) {
        return publications.list().stream()
                .filter(other -> other.quarter().compareTo(publication.quarter()) < 0)
                .findFirst()
                .map(Publication::mean)
                .orElse(null);
    }

    private List<DepartmentResult> results(Publication publication, Words words) {
        DepartmentGroups.Names names = groups.names(words);
        Standings standings = new Standings(publications, publication.run(), new ScoreTexts(words));
        return AgencyRow.of(publications.units(publication.run()), departments.all(), names).stream()
                .map(row -> new DepartmentResult(
                        row.department().name(words.language()),
                        names.bureau(row.department()),
                        names.kind(row.department()),
                        standings.of(row.result())))
                .toList();
    }

    /// The items by what they earned of their points, the best first.
    private static List<ItemResult> items(Publication publication, Words words) {
        Map<String, RatedItem> items =
                publication.items().stream().collect(Collectors.toMap(RatedItem::code, Function.identity()));
        return publication.dictionaries().itemSums().stream()
                .map(sum -> new ItemResult(publication.item(sum.item(), words.language()), score(sum, items)))
                .sorted(Comparator.comparingDouble(ItemResult::score).reversed())
                .toList();
    }

    private static double score(ItemSum sum, Map<String, RatedItem> items) {
        return Optional.ofNullable(items.get(sum.item()))
                .map(item -> 100.0 * sum.earned() / (sum.asked() * item.points()))
                .orElseThrow();
    }

    private List<MixCoefficient> mix(Publication publication, ScoreTexts texts) {
        return publications.mix(publication.run()).stream()
                .map(level -> new MixCoefficient(
                        texts.factor(level.factor()),
                        texts.level(level.level()),
                        level.estimate(),
                        level.estimate() - Z95 * level.standardError(),
                        level.estimate() + Z95 * level.standardError()))
                .toList();
    }
}
