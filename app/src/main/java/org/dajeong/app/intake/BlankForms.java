package org.dajeong.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Item;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Sentences;
import org.dajeong.sources.workbook.BlankForm;
import org.springframework.stereotype.Component;

/// Empty forms for survey firms: one per instrument version, with the departments and values to choose from.
@Component
class BlankForms {

    private final Departments departments;
    private final Levels levels;
    private final FaultWords words;
    private final Sentences sentences;

    BlankForms(Departments departments, Levels levels, FaultWords words, Sentences sentences) {
        this.departments = departments;
        this.levels = levels;
        this.words = words;
        this.sentences = sentences;
    }

    /// Writes the form of a version as XLSX.
    ///
    /// @param today whose departments are offered
    void write(InstrumentVersion version, LocalDate today, Locale locale, OutputStream out) throws IOException {
        List<BlankForm.Column> columns = new ArrayList<>();
        List<List<String>> explanations = new ArrayList<>();
        explanations.add(List.of(text(locale, "upload.form.column"), text(locale, "upload.form.meaning")));
        for (String field : Fields.CIRCUMSTANCES) {
            String name = words.field(field, version, locale);
            List<String> allowed = allowed(field, today, locale);
            String example = allowed.isEmpty() ? text(locale, "upload.form.example." + field) : allowed.getFirst();
            columns.add(new BlankForm.Column("", name, allowed, example));
            explanations.add(List.of(name, text(locale, "upload.form.meaning." + field)));
        }
        for (Item item : version.items()) {
            columns.add(new BlankForm.Column(
                    item.stage().in(locale.getLanguage()),
                    item.name().in(locale.getLanguage()),
                    List.of(),
                    String.valueOf(item.points())));
            explanations.add(List.of(
                    item.name().in(locale.getLanguage()), text(locale, "upload.form.meaning.item", item.points())));
        }
        new BlankForm(
                        new BlankForm.Words(
                                text(locale, "upload.form.sheet"),
                                version.name().in(locale.getLanguage()),
                                text(locale, "upload.form.mark"),
                                text(locale, "upload.form.example"),
                                text(locale, "upload.form.explanation"),
                                text(locale, "upload.form.lists")),
                        columns,
                        explanations)
                .write(out);
    }

    private List<String> allowed(String field, LocalDate today, Locale locale) {
        if (field.equals(Fields.DEPARTMENT)) {
            return departments.listFor(today).stream()
                    .map((Department department) -> department.name(locale.getLanguage()))
                    .toList();
        }
        for (MixFactor factor : MixFactor.values()) {
            if (factor.field().equals(field)) {
                return levels.of(factor);
            }
        }
        return List.of();
    }

    private String text(Locale locale, String key, Object... arguments) {
        return sentences.text(locale, key, arguments);
    }
}
