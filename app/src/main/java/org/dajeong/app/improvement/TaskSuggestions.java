package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.organization.Agencies;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Staffing;
import org.dajeong.app.scoring.Dictionaries.ItemSum;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.RatedItem;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.springframework.stereotype.Component;

/// Which tasks of the library fit what a department loses, those first that helped elsewhere.
@Component
class TaskSuggestions {

    /// More than so many items at once is no experiment.
    private static final int ITEMS_MAX = 3;

    /// A promise is at least this, in points of the whole score.
    private static final BigDecimal PROMISE_MIN = new BigDecimal("0.5");

    private final TaskLibrary library;
    private final TaskVerdicts verdicts;
    private final Publications publications;
    private final Departments departments;
    private final Staffing staffing;
    private final Agencies agencies;
    private final Clock clock;

    TaskSuggestions(
            TaskLibrary library,
            TaskVerdicts verdicts,
            Publications publications,
            Departments departments,
            Staffing staffing,
            Agencies agencies,
            Clock clock) {
        this.library = library;
        this.verdicts = verdicts;
        this.publications = publications;
        this.departments = departments;
        this.staffing = staffing;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// A task that fits.
    ///
    /// @param item the one it is suggested for
    /// @param losses how many points of the whole score the item costs the department
    /// @param own whether that is what sets the department apart, rather than what the whole agency loses
    /// @param effect what it did wherever it was tried here, if it was
    record Suggestion(TaskIdea idea, RatedItem item, BigDecimal losses, boolean own, Optional<TaskEffect> effect) {

        /// What a promise may start from: as much as the department loses, which is the agency's level.
        BigDecimal promise() {
            return losses.max(PROMISE_MIN);
        }

        /// The lower end of what it did; nothing for what nobody knows.
        private double surely() {
            return effect.map(TaskEffect::change)
                    .filter(Measured.class::isInstance)
                    .map(Measured.class::cast)
                    .map(Measured::low)
                    .orElse(0.0);
        }
    }

    private record Loss(RatedItem item, BigDecimal points, boolean own) {}

    /// The best for each item that costs points, the surest effect first.
    List<Suggestion> of(UUID id) {
        Optional<Publication> published = publications.latest();
        if (published.isEmpty()) {
            return List.of();
        }
        Department department = departments.get(id);
        int staff = staffing.counts(LocalDate.now(clock)).getOrDefault(id, 0);
        boolean closed = agencies.settings().lunchClosure();
        Map<String, TaskEffect> effects = verdicts.effects().stream()
                .collect(Collectors.toMap(effect -> effect.idea() + " " + effect.item(), Function.identity()));
        List<Suggestion> suggestions = new ArrayList<>();
        for (Loss loss : losses(published.get(), id)) {
            library.list().stream()
                    .filter(idea -> idea.suits(department.kind(), staff, closed)
                            && idea.fields().stream()
                                    .anyMatch(field ->
                                            field.name().equals(loss.item().field())))
                    .map(idea -> new Suggestion(
                            idea,
                            loss.item(),
                            loss.points(),
                            loss.own(),
                            Optional.ofNullable(
                                    effects.get(idea.key() + " " + loss.item().code()))))
                    .forEach(suggestions::add);
        }
        suggestions.sort(Comparator.comparingDouble(Suggestion::surely).reversed());
        return suggestions;
    }

    /// What sets the department back; where nothing can be told of it, what the whole agency loses most.
    private List<Loss> losses(Publication published, UUID department) {
        Map<String, RatedItem> items =
                published.items().stream().collect(Collectors.toMap(RatedItem::code, Function.identity()));
        List<Loss> own = publications.why(published.run(), department, Optional.empty()).stream()
                .filter(Why.Explained.class::isInstance)
                .map(Why.Explained.class::cast)
                .filter(why -> why.score().tier() != Tier.CANNOT_TELL)
                .flatMap(why -> why.parts().stream())
                .filter(part -> part.kind() == Why.Kind.OWN)
                .flatMap(part -> part.items().stream())
                .filter(item -> item.high() < 0 && items.containsKey(item.item()))
                .sorted(Comparator.comparingDouble(Why.ItemPart::points))
                .limit(ITEMS_MAX)
                .flatMap(item -> Optional.ofNullable(items.get(item.item())).stream()
                        .map(rated -> new Loss(rated, tenths(-item.points()), true)))
                .toList();
        return own.isEmpty() ? common(published, items) : own;
    }

    private static List<Loss> common(Publication published, Map<String, RatedItem> items) {
        int possible = items.values().stream().mapToInt(RatedItem::points).sum();
        return published.dictionaries().itemSums().stream()
                .flatMap(sum -> Optional.ofNullable(items.get(sum.item())).stream()
                        .map(item -> new Loss(item, tenths(lost(sum, item, possible)), false)))
                .sorted(Comparator.comparing(Loss::points).reversed())
                .limit(ITEMS_MAX - 1)
                .toList();
    }

    /// Points of the whole score that an item costs on average.
    private static double lost(ItemSum sum, RatedItem item, int possible) {
        return sum.asked() == 0 ? 0 : (item.points() - (double) sum.earned() / sum.asked()) * 100 / possible;
    }

    static BigDecimal tenths(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
