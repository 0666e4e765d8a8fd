package org.dajeong.app.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.diagnosis.Disagreements.Answer;
import org.dajeong.app.organization.Department;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Why;

/// Everything `diagnosis/DisagreementListPage` shows.
///
/// @param run its id
/// @param counts how often each part was answered, in the order of the parts
record DisagreementListPage(String run, List<Count> counts, List<Row> rows) {

    DisagreementListPage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    record Count(String part, long answers) {}

    record Row(String department, String part, String reason, String on) {}

    static DisagreementListPage of(UUID run, List<Answer> answers, List<Department> departments, Words words) {
        Map<UUID, Department> known =
                departments.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        Map<Why.Kind, Long> counts =
                answers.stream().collect(Collectors.groupingBy(Answer::part, Collectors.counting()));
        return new DisagreementListPage(
                run.toString(),
                Stream.of(Why.Kind.values())
                        .filter(counts::containsKey)
                        .map(kind -> new Count(words.of("part", kind), counts.getOrDefault(kind, 0L)))
                        .toList(),
                answers.stream()
                        .map(answer -> new Row(
                                Objects.requireNonNull(known.get(answer.department()))
                                        .name(words.language()),
                                words.of("part", answer.part()),
                                answer.reason(),
                                words.day(answer.on())))
                        .toList());
    }
}
