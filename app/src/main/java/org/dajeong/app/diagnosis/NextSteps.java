package org.dajeong.app.diagnosis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dajeong.app.diagnosis.MyDepartmentPage.Step;
import org.dajeong.app.diagnosis.MyDepartmentPage.Suggestion;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;

/// What a department can do next.
final class NextSteps {

    /// More than two suggestions at a time are none.
    private static final int SUGGESTIONS_MAX = 2;

    /// From this many points the busy season is worth a sentence of its own.
    private static final double SEASON_LARGE = 0.5;

    private static final String SEASON = "season";

    private final PublishedDepartment published;
    private final Map<String, String> tried;
    private final Words words;

    /// @param tried by item, what was tried for it here and what it did
    NextSteps(PublishedDepartment published, Map<String, String> tried, Words words) {
        this.published = published;
        this.tried = Map.copyOf(tried);
        this.words = words;
    }

    /// One thing for this week: ten minutes before the counters open, on the next working day.
    Step step(Optional<OwnPart> own, LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        String when = words.text("step.when", words.shortDay(day));
        return new Step(when, own.filter(_ -> told()).map(this::exercise).orElseGet(() -> words.text("step.read")));
    }

    private String exercise(OwnPart own) {
        List<Why.ItemPart> losing = own.losing();
        List<Why.ItemPart> winning = own.winning();
        if (!losing.isEmpty()) {
            return words.text("step.rehearse", item(losing.getFirst()));
        }
        return winning.isEmpty() ? words.text("step.read") : words.text("step.share", item(winning.getFirst()));
    }

    /// What can be tried for the items that lose most, one for an improvement field.
    List<Suggestion> suggestions(OwnPart own) {
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> fields = new TreeSet<>();
        for (Why.ItemPart item : told() ? own.losing() : List.<Why.ItemPart>of()) {
            String field = published.field(item.item()).orElse("");
            if (suggestions.size() < SUGGESTIONS_MAX && !field.isEmpty() && fields.add(field)) {
                String text =
                        Optional.ofNullable(tried.get(item.item())).orElseGet(() -> Fields.suggestion(field, words));
                suggestions.add(new Suggestion(item(item), text));
            }
        }
        return suggestions;
    }

    /// What effort alone does not change.
    Optional<String> beyond(Why.Explained why) {
        return why.parts().stream()
                .filter(part -> part.factor().filter(SEASON::equals).isPresent())
                .filter(part -> part.points() <= -SEASON_LARGE && !part.insideNoise())
                .findFirst()
                .map(_ -> words.text("suggestion.season"));
    }

    /// Whether the data say anything about the department.
    private boolean told() {
        return published.why() instanceof Why.Explained explained
                && explained.score().tier() != Tier.CANNOT_TELL;
    }

    private String item(Why.ItemPart item) {
        return published.item(item.item(), words.language());
    }
}
