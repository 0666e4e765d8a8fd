package org.dajeong.app.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Why;
import org.springframework.stereotype.Component;

/// A department's page in a few sentences, for papers of other modules.
@Component
public class DepartmentSummaries {

    private final PublishedDepartments published;
    private final Disagreements disagreements;
    private final Clock clock;

    DepartmentSummaries(PublishedDepartments published, Disagreements disagreements, Clock clock) {
        this.published = published;
        this.disagreements = disagreements;
        this.clock = clock;
    }

    /// Where the department stands and why.
    ///
    /// @param standing tier, score and interval; the tier alone where no score is shown
    /// @param answer the whole answer in a line
    /// @param parts what is said of each part of the gap
    /// @param disagreements which parts the department has answered, and when
    public record Summary(
            String quarter,
            String tier,
            String standing,
            String answer,
            List<String> parts,
            List<String> strengths,
            List<String> disagreements) {

        public Summary {
            parts = List.copyOf(parts);
            strengths = List.copyOf(strengths);
            disagreements = List.copyOf(disagreements);
        }
    }

    /// What the newest publication says; none where it says nothing of this department.
    public Optional<Summary> of(UUID department, Words words) {
        return published.find(department, words.language()).map(found -> summary(found, words));
    }

    private Summary summary(PublishedDepartment found, Words words) {
        Map<Why.Kind, LocalDate> answered = disagreements.of(found.run(), found.department());
        MyDepartmentPage page =
                MyDepartmentPage.of(found, new Reader(false, answered), Map.of(), LocalDate.now(clock), words);
        MyDepartmentPage.Where where = page.where();
        MyDepartmentPage.WhyBlock why = page.why();
        return new Summary(
                words.quarter(found.quarter()),
                where.tier(),
                Stream.of(where.tierText(), where.score(), where.interval(), where.compared())
                        .filter(text -> text != null)
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                page.answer(),
                why == null
                        ? List.of()
                        : why.parts().stream()
                                .map(part -> (part.lead() + " " + part.text()).strip())
                                .toList(),
                Stream.ofNullable(why)
                        .flatMap(block -> Stream.ofNullable(block.strength()))
                        .toList(),
                answered.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> words.text(
                                "summary.disagreed", words.of("part", one.getKey()), words.day(one.getValue())))
                        .toList());
    }
}
