package org.dajeong.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Words of a file that mean no known department or value, and what somebody says they mean.
///
/// A name of a department becomes another name of it, for all files. A word for a value is remembered for the firm;
/// or it is accepted as a new value.
@Component
class UnknownWords {

    /// Accepts a word as a new value.
    static final String NEW = "new";

    private final Departments departments;
    private final Levels levels;
    private final Mappings mappings;
    private final FaultWords words;
    private final AuditTrail audit;
    private final Clock clock;

    UnknownWords(
            Departments departments,
            Levels levels,
            Mappings mappings,
            FaultWords words,
            AuditTrail audit,
            Clock clock) {
        this.departments = departments;
        this.levels = levels;
        this.mappings = mappings;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /// A word and what it can mean.
    ///
    /// @param near what it may have meant, as text
    /// @param mayBeNew whether it can become a new value
    record Row(
            String field,
            String fieldName,
            String text,
            long rows,
            String near,
            boolean mayBeNew,
            List<Choice> choices) {}

    /// A department or value.
    record Choice(String value, String text) {}

    /// What somebody says a word means.
    ///
    /// @param meaning id of a department, name of a value, or [#NEW]
    record Answer(String field, String text, String meaning) {}

    /// The words of a report with everything they can mean.
    List<Row> rows(CheckReport report, InstrumentVersion version, Locale locale) {
        List<Choice> known = departments.listFor(LocalDate.now(clock)).stream()
                .map(department -> new Choice(department.id().toString(), department.name(locale.getLanguage())))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (CheckReport.UnknownWord word : report.unknown()) {
            Optional<MixFactor> factor = factor(word.field());
            rows.add(new Row(
                    word.field(),
                    words.field(word.field(), version, locale),
                    word.text(),
                    word.rows(),
                    String.join(", ", word.near()),
                    factor.isPresent(),
                    factor.map(of -> levels.of(of).stream()
                                    .map(level -> new Choice(level, level))
                                    .toList())
                            .orElse(known)));
        }
        return rows;
    }

    /// Keeps what somebody says, each in its place.
    ///
    /// @return the upload's mapping with the new meanings
    @Transactional
    public UploadMapping keep(UUID upload, List<Answer> answers, Requester by) {
        UploadMapping mapping = mappings.of(upload).orElseThrow();
        for (Answer answer : answers) {
            Optional<MixFactor> factor = factor(answer.field());
            if (factor.isEmpty()) {
                Department department = departments.get(UUID.fromString(answer.meaning()));
                departments.addAlias(department.id(), answer.text());
                note(by, "department " + department.code(), "also called " + answer.text());
            } else if (answer.meaning().equals(NEW)) {
                levels.accept(factor.get(), answer.text());
                note(by, "level " + answer.field(), "accepted " + answer.text());
            } else {
                mapping = mapping.meaning(answer.field(), answer.text(), answer.meaning());
            }
        }
        return mapping;
    }

    private void note(Requester by, String subject, String detail) {
        audit.add(by.login(), by.address(), AuditTrail.Action.CHANGE, subject, detail);
    }

    private static Optional<MixFactor> factor(String field) {
        return Arrays.stream(MixFactor.values())
                .filter(factor -> factor.field().equals(field))
                .findFirst();
    }
}
