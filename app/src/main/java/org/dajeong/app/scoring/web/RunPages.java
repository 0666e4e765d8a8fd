package org.dajeong.app.scoring.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.fieldwork.RatingCounts;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.reporting.OfficialLetter;
import org.dajeong.app.scoring.DisagreementCount;
import org.dajeong.app.scoring.FrozenSets;
import org.dajeong.app.scoring.MethodVersions;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.Run;
import org.dajeong.app.scoring.Runs;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Collects what the pages of runs show.
@Component
class RunPages {

    private final Waves waves;
    private final RatingCounts ratings;
    private final Instruments instruments;
    private final Departments departments;
    private final DepartmentGroups groups;
    private final MethodVersions methods;
    private final FrozenSets sets;
    private final Runs runs;
    private final Publications publications;
    private final PaperFigures figures;
    private final DisagreementCount disagreements;
    private final Sentences sentences;
    private final Clock clock;

    RunPages(
            Waves waves,
            RatingCounts ratings,
            Instruments instruments,
            Departments departments,
            DepartmentGroups groups,
            MethodVersions methods,
            FrozenSets sets,
            Runs runs,
            Publications publications,
            PaperFigures figures,
            DisagreementCount disagreements,
            Sentences sentences,
            Clock clock) {
        this.waves = waves;
        this.ratings = ratings;
        this.instruments = instruments;
        this.departments = departments;
        this.groups = groups;
        this.methods = methods;
        this.sets = sets;
        this.runs = runs;
        this.publications = publications;
        this.figures = figures;
        this.disagreements = disagreements;
        this.sentences = sentences;
        this.clock = clock;
    }

    RunListPage list(Locale locale, @Nullable String said) {
        return composer(locale).page(said);
    }

    RunListPage list(Locale locale, MethodTyped typed, List<FieldProblem> problems) {
        return composer(locale).page(typed, problems, null);
    }

    private RunListComposer composer(Locale locale) {
        RunTexts texts = texts(locale);
        Map<UUID, String> versions = instruments.all().stream()
                .collect(Collectors.toMap(InstrumentVersion::id, version -> name(version, texts.words())));
        return new RunListComposer(
                waves.all(), ratings.byWave(), versions, sets.list(), runs.list(), methods.latest(), texts);
    }

    RunShowPage show(UUID id, Viewer viewer, Locale locale, @Nullable String said) {
        Run run = runs.get(id);
        RunTexts texts = texts(locale);
        List<AgencyRow> rows = AgencyRow.of(runs.units(id), departments.all(), groups.names(texts.words()));
        return new RunShowComposer(run, runs.sheet(id), rows, runs.changes(id), viewer.login(), texts)
                .page(publications.find(id).map(this::papers).orElse(null), disagreements.of(id), said);
    }

    /// The letter is in Korean, whatever the reader's language: it goes to the office's approval system.
    private RunShowPage.Papers papers(Publication publication) {
        return new RunShowPage.Papers(figures.of(publication, Locale.KOREAN)
                .map(result -> OfficialLetter.of(result).text())
                .orElse(null));
    }

    private RunTexts texts(Locale locale) {
        return new RunTexts(sentences.in(locale), clock.getZone());
    }

    private static String name(InstrumentVersion version, Words words) {
        return words.text("runs.version", version.name().in(words.language()), version.number());
    }
}
