package org.dajeong.app.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.app.organization.Answers;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.organization.LoadPreview;
import org.dajeong.app.organization.LoadProblem;
import org.dajeong.app.organization.Question;
import org.dajeong.app.organization.StaffList;
import org.dajeong.app.web.Sentences;

/// Everything `administration/StaffListPage` shows: what a staff list would change, what it leaves open, and what is
/// wrong with it.
///
/// @param known when this very file was applied before
record StaffListPage(
        String id,
        String file,
        String effective,
        String scope,
        int rows,
        Optional<String> known,
        boolean applicable,
        boolean nothingNew,
        List<Problem> problems,
        List<NewName> names,
        List<Missing> missing,
        List<ChangeTable> tables,
        String leaderless) {

    /// Something wrong: where, what stands there, what was expected.
    record Problem(String row, String column, String found, String text) {}

    /// A choice of a field.
    record Choice(String value, String text, boolean chosen) {

        static Choice of(String value, String text, String chosen) {
            return new Choice(value, text, value.equals(chosen));
        }
    }

    /// A name that was not known.
    ///
    /// @param hint where its people come from
    record NewName(
            String name, String hint, List<Choice> origins, List<Choice> of, List<Choice> kinds, String nameEn) {}

    /// A department that is not on the list.
    ///
    /// @param hint where its people went
    record Missing(String id, String name, String hint, List<Choice> ends, List<Choice> into) {}

    /// What the page is made from.
    record Given(
            String id, StaffList list, LoadPreview preview, List<Department> departments, Optional<String> known) {}

    static StaffListPage of(Given given, Sentences sentences, Locale locale) {
        LoadPreview preview = given.preview();
        String language = locale.getLanguage();
        return new StaffListPage(
                given.id(),
                given.list().fileName(),
                given.list().rows().isEmpty() ? "" : Days.day(preview.effective(), locale),
                sentences.of(locale, "staff-list.scope", given.list().scope()),
                given.list().rows().size(),
                given.known(),
                preview.isApplicable(),
                preview.isNothingNew(),
                preview.problems().stream()
                        .map(problem -> problem(problem, sentences, locale))
                        .toList(),
                preview.questions().stream()
                        .flatMap(question ->
                                question instanceof Question.NewName name ? Stream.of(name) : Stream.empty())
                        .map(name -> name(name, given.departments(), sentences, locale))
                        .toList(),
                preview.questions().stream()
                        .flatMap(question ->
                                question instanceof Question.Missing missing ? Stream.of(missing) : Stream.empty())
                        .map(missing -> missing(missing, given.list(), sentences, locale))
                        .toList(),
                ChangeTable.of(preview.changes(), given.list(), sentences, locale),
                String.join(
                        ", ",
                        preview.leaderless().stream()
                                .map(department -> department.name(language))
                                .toList()));
    }

    private static Problem problem(LoadProblem problem, Sentences sentences, Locale locale) {
        return new Problem(
                problem.row() == 0 ? "" : String.valueOf(problem.row()),
                problem.column(),
                problem.found(),
                sentences.of(
                        locale,
                        "staff-list.problem",
                        problem.rule(),
                        Stream.concat(Stream.of(problem.column()), problem.arguments().stream())
                                .toArray()));
    }

    private static NewName name(
            Question.NewName name, List<Department> departments, Sentences sentences, Locale locale) {
        String hint = name.source()
                .map(from -> sentences.text(
                        locale, "staff-list.name.hint", name.people(), name.came(), from.name(locale.getLanguage())))
                .orElseGet(() -> sentences.text(locale, "staff-list.name.people", name.people()));
        String of = name.answer().of().map(Object::toString).orElse("");
        return new NewName(
                name.name(),
                hint,
                choices(
                        Answers.Origin.values(),
                        "staff-list.origin",
                        name.answer().origin(),
                        sentences,
                        locale),
                Stream.concat(
                                Stream.of(Choice.of("", sentences.text(locale, "staff-list.none"), of)),
                                departments.stream()
                                        .map(department -> Choice.of(
                                                department.id().toString(), department.name(locale.getLanguage()), of)))
                        .toList(),
                choices(KindOfWork.values(), "kind-of-work", name.answer().kind(), sentences, locale),
                name.answer().nameEn());
    }

    private static Missing missing(Question.Missing missing, StaffList list, Sentences sentences, Locale locale) {
        String into = missing.answer().into();
        return new Missing(
                missing.department().id().toString(),
                missing.department().name(locale.getLanguage()),
                missing.went() == 0
                        ? sentences.text(locale, "staff-list.missing.people", missing.people())
                        : sentences.text(locale, "staff-list.missing.hint", missing.people(), missing.went(), into),
                choices(Answers.End.values(), "staff-list.end", missing.answer().end(), sentences, locale),
                Stream.concat(
                                Stream.of(""),
                                list.rows().stream()
                                        .map(row -> row.department())
                                        .filter(name -> !name.isEmpty())
                                        .distinct()
                                        .sorted())
                        .map(name -> Choice.of(
                                name, name.isEmpty() ? sentences.text(locale, "staff-list.none") : name, into))
                        .toList());
    }

    private static <E extends Enum<E>> List<Choice> choices(
            E[] values, String prefix, E chosen, Sentences sentences, Locale locale) {
        return Stream.of(values)
                .map(value -> Choice.of(value.name(), sentences.of(locale, prefix, value), chosen.name()))
                .toList();
    }
}
