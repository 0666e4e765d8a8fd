package org.dajeong.engine.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Name;
import org.dajeong.engine.api.PublishedFigure.Part;
import org.dajeong.engine.api.RatedGroup;
import org.dajeong.engine.spi.Factor;

/// All figures that can be made of groups of ratings: agency, parents, units × periods, sums of periods, all × items.
public final class Hierarchy {

    private final Map<String, String> sums;
    private final Map<String, Set<String>> publicationsOfPeriod = new HashMap<>();
    private final Map<PartKey, Long> ratingsOfPart = new HashMap<>();
    private final TreeMap<Name, Content> contents = new TreeMap<>();

    public Hierarchy(Collection<RatedGroup> groups, Map<String, String> sums) {
        this.sums = Map.copyOf(sums);
        for (RatedGroup group : groups) {
            publicationsOfPeriod
                    .computeIfAbsent(group.period().orElse(""), _ -> new HashSet<>())
                    .addAll(group.publications());
        }
        groups.forEach(this::add);
    }

    private record PartKey(String unit, String period, String batch, String item) {}

    private static final class Content {

        final Set<PartKey> parts = new HashSet<>();
        final Map<List<String>, Long> people = new HashMap<>();
        long ratings;
    }

    private void add(RatedGroup group) {
        String batch = batch(group);
        Map<String, Long> items = group.asked().isEmpty() ? Map.of("", group.ratings()) : group.asked();
        Set<PartKey> parts = new HashSet<>();
        items.forEach((item, asked) -> {
            PartKey part = new PartKey(group.unit(), group.period().orElse(""), batch, item);
            ratingsOfPart.merge(part, asked, Long::sum);
            parts.add(part);
        });
        for (Name name : names(group)) {
            add(name, parts, group, group.ratings());
            group.asked().forEach((item, asked) -> {
                Name ofItem =
                        new Name(name.publication(), name.parent(), name.unit(), name.period(), Optional.of(item));
                add(ofItem, Set.of(new PartKey(group.unit(), group.period().orElse(""), batch, item)), group, asked);
            });
        }
    }

    private void add(Name name, Set<PartKey> parts, RatedGroup group, long ratings) {
        if (ratings > 0) {
            Content content = contents.computeIfAbsent(name, _ -> new Content());
            content.parts.addAll(parts);
            content.ratings += ratings;
            group.person().ifPresent(person -> content.people.merge(List.of(group.unit(), person), ratings, Long::sum));
        }
    }

    /// Which publications count a group, where not all do that have its period.
    private String batch(RatedGroup group) {
        Set<String> all = publicationsOfPeriod.getOrDefault(group.period().orElse(""), Set.of());
        if (group.publications().equals(all)) {
            return "";
        }
        TreeSet<String> some = new TreeSet<>(Factor.LEVEL_ORDER);
        some.addAll(group.publications());
        return String.join("+", some);
    }

    private Set<Name> names(RatedGroup group) {
        Set<Optional<String>> periods = new LinkedHashSet<>();
        periods.add(Optional.empty());
        group.period().ifPresent(period -> {
            periods.add(Optional.of(period));
            Optional.ofNullable(sums.get(period)).ifPresent(sum -> periods.add(Optional.of(sum)));
        });
        Set<Name> names = new HashSet<>();
        for (String publication : group.publications()) {
            for (Optional<String> period : periods) {
                Optional<String> none = Optional.empty();
                names.add(new Name(publication, none, none, period, none));
                names.add(new Name(publication, group.parent(), none, period, none));
                names.add(new Name(publication, group.parent(), Optional.of(group.unit()), period, none));
            }
        }
        return names;
    }

    /// All of them, shown, in order of names.
    public List<PublishedFigure> figures() {
        boolean known = contents.values().stream().anyMatch(content -> !content.people.isEmpty());
        return contents.entrySet().stream()
                .map(entry -> figure(entry.getKey(), entry.getValue(), known))
                .toList();
    }

    private PublishedFigure figure(Name name, Content content, boolean known) {
        Set<Part> parts = new HashSet<>();
        for (PartKey key : content.parts) {
            long ratings = ratingsOfPart.getOrDefault(key, 0L);
            if (ratings > 0) {
                parts.add(new Part(key.unit(), key.period(), key.batch(), key.item(), ratings));
            }
        }
        return new PublishedFigure(
                name,
                parts,
                content.ratings,
                known ? OptionalLong.of(content.people.size()) : OptionalLong.empty(),
                known ? content.people.values().stream().mapToLong(n -> n).max() : OptionalLong.empty(),
                true);
    }
}
