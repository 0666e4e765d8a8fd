package org.dajeong.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dajeong.app.fieldwork.WaveWords;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.Item;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.sources.workbook.Fit;
import org.dajeong.sources.workbook.Layout;
import org.dajeong.sources.workbook.Mapping;
import org.dajeong.sources.workbook.Wanted;
import org.springframework.stereotype.Component;

/// Puts the page together on which columns are given their meaning.
@Component
class MappingPages {

    private final Waves waves;
    private final WaveWords waveWords;
    private final Levels levels;
    private final FaultWords words;
    private final Sentences sentences;

    MappingPages(Waves waves, WaveWords waveWords, Levels levels, FaultWords words, Sentences sentences) {
        this.waves = waves;
        this.waveWords = waveWords;
        this.levels = levels;
        this.words = words;
        this.sentences = sentences;
    }

    /// The page for a proposal; with everything that is still missing, if somebody wanted to go on with it.
    UploadMappingPage page(Upload upload, Proposals.Proposal proposal, boolean complain, Locale locale) {
        UploadMapping mapping = proposal.mapping();
        Mapping workbook = mapping.workbook();
        List<String> shown = Fields.wanted(proposal.version()).stream()
                .map(Wanted::key)
                .filter(field -> workbook.columns().containsKey(field)
                        || workbook.sheets().field().equals(field))
                .toList();
        return new UploadMappingPage(
                upload.id().toString(),
                upload.fileName(),
                waveWords.name(waves.get(upload.wave()), locale),
                upload.firm(),
                proposal.remembered(),
                workbook.header().row(),
                workbook.header().rows(),
                MappingForm.notAsked(workbook),
                workbook.repeated().contains(Fields.DEPARTMENT),
                proposal.layout().sheets().stream()
                        .map(sheet -> new UploadMappingPage.Sheet(
                                sheet.name(), !workbook.sheets().leftOut().contains(sheet.name()) && sheet.used()))
                        .toList(),
                fields(proposal, locale),
                shown.stream()
                        .map(field -> words.field(field, proposal.version(), locale))
                        .toList(),
                proposal.preview().stream()
                        .map(row -> new UploadMappingPage.PreviewRow(
                                row.sheet(),
                                String.valueOf(row.row()),
                                shown.stream()
                                        .map(field -> row.texts().getOrDefault(field, ""))
                                        .toList()))
                        .toList(),
                complain ? problems(proposal, locale) : List.of());
    }

    private List<UploadMappingPage.Field> fields(Proposals.Proposal proposal, Locale locale) {
        Set<String> paths = new LinkedHashSet<>();
        for (Layout.Sheet sheet : proposal.layout().sheets()) {
            sheet.columns().forEach(column -> paths.add(column.path()));
        }
        paths.addAll(proposal.mapping().workbook().columns().values());
        List<UploadMappingPage.Field> fields = new ArrayList<>();
        for (Wanted field : Fields.wanted(proposal.version())) {
            fields.add(new UploadMappingPage.Field(
                    field.key(),
                    words.field(field.key(), proposal.version(), locale),
                    points(field.key(), proposal, locale),
                    field.required(),
                    choices(field, paths, MappingForm.choice(proposal.mapping(), field.key()), locale)));
        }
        return fields;
    }

    private String points(String field, Proposals.Proposal proposal, Locale locale) {
        return proposal.version().items().stream()
                .filter(item -> Fields.of(item).equals(field))
                .map(Item::points)
                .map(points -> sentences.text(locale, "upload.mapping.points", points))
                .findFirst()
                .orElse("");
    }

    private List<UploadMappingPage.Choice> choices(Wanted field, Set<String> paths, String chosen, Locale locale) {
        List<UploadMappingPage.Choice> choices = new ArrayList<>();
        boolean item = Fields.isItem(field.key());
        add(
                choices,
                "",
                sentences.text(locale, field.required() ? "upload.mapping.choose" : "upload.mapping.none"),
                chosen);
        paths.forEach(path -> add(choices, MappingForm.COLUMN + path, path, chosen));
        if (field.sheetName()) {
            add(choices, MappingForm.SHEET, sentences.text(locale, "upload.mapping.sheet-name"), chosen);
        }
        if (item) {
            add(choices, MappingForm.NOT_ASKED, sentences.text(locale, "upload.mapping.not-asked"), chosen);
        }
        for (MixFactor factor : MixFactor.values()) {
            if (factor.field().equals(field.key())) {
                levels.of(factor)
                        .forEach(level -> add(
                                choices,
                                MappingForm.FIXED + level,
                                sentences.text(locale, "upload.mapping.fixed", level),
                                chosen));
            }
        }
        return choices;
    }

    private static void add(List<UploadMappingPage.Choice> choices, String value, String text, String chosen) {
        choices.add(new UploadMappingPage.Choice(value, text, value.equals(chosen)));
    }

    private List<FieldProblem> problems(Proposals.Proposal proposal, Locale locale) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String field : proposal.missing()) {
            problems.add(new FieldProblem(
                    "field." + field,
                    sentences.text(
                            locale, "upload.mapping.problem.missing", words.field(field, proposal.version(), locale))));
        }
        if (proposal.missing().isEmpty() && !proposal.mapping().asksAnything(proposal.version())) {
            problems.add(new FieldProblem("preview", sentences.text(locale, "upload.mapping.problem.no-items")));
        }
        if (proposal.fit() instanceof Fit.Misfit(List<Fit.Gap> gaps)) {
            for (Fit.Gap gap : gaps) {
                problems.add(new FieldProblem(
                        gap.field().isEmpty() ? "sheets" : "field." + gap.field(),
                        sentences.of(
                                locale,
                                gap.near().isEmpty() ? "upload.mapping.gap" : "upload.mapping.gap.near",
                                gap.kind(),
                                gap.sheet(),
                                gap.path(),
                                String.join(", ", gap.near()))));
            }
        }
        return problems;
    }
}
