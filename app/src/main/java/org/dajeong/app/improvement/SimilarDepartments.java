package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.ItemPart;
import org.springframework.stereotype.Component;

/// Who does better with the same kind of work (업무 성격이 비슷한 부서), item by item, by what was published.
///
/// Only what is sure: the item surely costs the department points, and the whole interval of the other lies above the
/// whole interval of the department. Then the interval of their difference lies above zero, whatever their errors have
/// in common. And the other is no worse than the agency: who loses less is no example. Names are all that is told; no
/// figure of another department is.
@Component
class SimilarDepartments {

    private final Publications publications;
    private final Departments departments;
    private final Clock clock;

    SimilarDepartments(Publications publications, Departments departments, Clock clock) {
        this.publications = publications;
        this.departments = departments;
        this.clock = clock;
    }

    /// A department that does better in an item.
    ///
    /// @param run the published run that says so
    record Better(UUID run, String item, Department department) {}

    private record Known(Department department, List<ItemPart> items) {}

    /// Those that do better, the item that costs most first, and for each item the surest first.
    List<Better> of(UUID department) {
        return publications.latest().map(run -> of(department, run)).orElse(List.of());
    }

    private List<Better> of(UUID id, Publication published) {
        List<ItemPart> losing = own(published, id).stream()
                .filter(item -> item.high() < 0)
                .sorted(Comparator.comparingDouble(ItemPart::points))
                .toList();
        if (losing.isEmpty()) {
            return List.of();
        }
        Department department = departments.get(id);
        List<Known> alike = departments.listFor(LocalDate.now(clock)).stream()
                .filter(other ->
                        other.kind() == department.kind() && !other.id().equals(id))
                .map(other -> new Known(other, own(published, other.id())))
                .toList();
        List<Better> better = new ArrayList<>();
        for (ItemPart loss : losing) {
            alike.stream()
                    .flatMap(other -> part(other, loss.item())
                            .filter(part -> isBetter(part, loss))
                            .map(part -> new Sure(other.department(), part.low()))
                            .stream())
                    .sorted(Comparator.comparingDouble(Sure::low).reversed())
                    .map(sure -> new Better(published.run(), loss.item(), sure.department()))
                    .forEach(better::add);
        }
        return better;
    }

    private record Sure(Department department, double low) {}

    static boolean isBetter(ItemPart other, ItemPart loss) {
        return loss.high() < 0 && other.low() > loss.high() && other.points() > 0;
    }

    private static Optional<ItemPart> part(Known known, String item) {
        return known.items().stream().filter(part -> part.item().equals(item)).findFirst();
    }

    /// The items of the department's own part; none where nothing can be told of it or it is not shown.
    private List<ItemPart> own(Publication published, UUID department) {
        return publications.why(published.run(), department, Optional.empty()).stream()
                .flatMap(why -> why instanceof Why.Explained explained ? Stream.of(explained) : Stream.empty())
                .filter(why -> why.score().tier() != Tier.CANNOT_TELL)
                .flatMap(why -> why.parts().stream())
                .filter(part -> part.kind() == Why.Kind.OWN)
                .flatMap(part -> part.items().stream())
                .filter(item -> !item.item().equals(ItemPart.OTHERS))
                .toList();
    }
}
