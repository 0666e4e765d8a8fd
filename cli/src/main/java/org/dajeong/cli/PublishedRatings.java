package org.dajeong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.engine.api.DisclosureCheck;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.RatedGroup;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.api.ScoreSheet.WithheldRow;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.Input;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;

/// Ratings as they are published now, and perhaps as they were published before, with the figures of both.
final class PublishedRatings {

    /// The publication that is asked about.
    static final String NOW = "2";

    private static final String BEFORE = "1";

    private final Session session;
    private final Request request;
    private final Options options;

    PublishedRatings(Session session, Request request, Options options) {
        this.session = session;
        this.request = request;
        this.options = options;
    }

    /// Which sums are published.
    ///
    /// @param parent the column of what a unit belongs to
    /// @param years whether periods are added up to what stands before the hyphen of their names
    record Options(Optional<String> parent, boolean years, boolean items) {}

    /// Where a figure stands, its items with it.
    record Place(Optional<String> parent, Optional<String> unit, Optional<String> period) {

        static Place of(PublishedFigure.Name name) {
            return new Place(name.parent(), name.unit(), name.period());
        }
    }

    /// The ratings, or how the run ended without them.
    sealed interface Answer {

        /// @param figures all figures of all publications, shown
        /// @param sheets per publication, what `score` withholds
        record Read(List<PublishedFigure> figures, Map<String, List<WithheldRow>> sheets) implements Answer {}

        record Ended(Exit exit) implements Answer {}
    }

    Answer read(Optional<String> before) throws IOException {
        Map<String, String> files = new TreeMap<>();
        before.ifPresent(file -> files.put(BEFORE, file));
        files.put(NOW, request.file());
        Map<String, List<WithheldRow>> sheets = new TreeMap<>();
        GroupCounts counts = new GroupCounts(
                request.spec(),
                options.parent().isPresent(),
                options.items() ? request.spec().items() : List.of());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Request of = new Request(file.getValue(), request.spec(), request.outcome(), request.options());
            Exit exit = new RatedFile(session).with(of, run -> {
                sheets.put(file.getKey(), run.sheet().withheld());
                return Exit.DONE;
            });
            if (exit != Exit.DONE) {
                return new Answer.Ended(exit);
            }
            switch (counted(file.getValue(), before.isPresent())) {
                case Reading.Refused<Tables>(Problems problems) -> {
                    return new Answer.Ended(RatedFile.refuse(session, problems));
                }
                case Reading.Accepted<Tables>(Tables tables) -> counts.add(file.getKey(), tables);
            }
        }
        List<RatedGroup> groups = counts.groups();
        Exit exit = checkParents(groups);
        return exit == Exit.DONE
                ? new Answer.Read(DisclosureCheck.figures(groups, sums(groups)), sheets)
                : new Answer.Ended(exit);
    }

    // ---- counting

    /// Unit, parent, period, person and items first; then, to tell ratings of two publications apart, all else.
    private List<String> columns(boolean apart) {
        ScoreSpec spec = request.spec();
        List<String> columns = new ArrayList<>(List.of(spec.unit()));
        options.parent().ifPresent(columns::add);
        spec.period().ifPresent(columns::add);
        spec.staff().ifPresent(columns::add);
        Set<String> all = new LinkedHashSet<>(columns);
        if (apart) {
            spec.rater().ifPresent(all::add);
            spec.mix().forEach(factor -> all.addAll(factor.columns()));
            all.addAll(spec.items());
            if (request.outcome() instanceof Outcome.Column(String name, var _)) {
                all.add(name);
            }
        }
        return List.copyOf(all);
    }

    private Reading<Tables> counted(String file, boolean apart) {
        TableSpec.Builder spec = TableSpec.builder().factor(new Factor(columns(apart)));
        if (options.items()) {
            request.spec().items().forEach(item -> spec.measure(ScoreSpec.askedOf(item)));
        }
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return RatingFiles.counted(Input.of(file), request.spec(), request.outcome(), spec.build(), progress);
        }
    }

    private Exit checkParents(List<RatedGroup> groups) {
        Map<String, Set<Optional<String>>> parents = new TreeMap<>(Factor.LEVEL_ORDER);
        groups.forEach(group ->
                parents.computeIfAbsent(group.unit(), _ -> new HashSet<>()).add(group.parent()));
        Complaints complaints = new Complaints(session.messages());
        parents.forEach((unit, of) -> {
            if (of.size() > 1) {
                complaints.add(
                        "ask.two-parents",
                        unit,
                        session.messages()
                                .list(of.stream()
                                        .flatMap(Optional::stream)
                                        .sorted(Factor.LEVEL_ORDER)
                                        .toList()));
            }
        });
        return complaints.isEmpty() ? Exit.DONE : complaints.tell(session, "disclosure");
    }

    private Map<String, String> sums(List<RatedGroup> groups) {
        Map<String, String> sums = new HashMap<>();
        for (RatedGroup group : groups) {
            group.period()
                    .filter(period -> options.years() && period.indexOf('-') > 0)
                    .ifPresent(period -> sums.put(period, period.substring(0, period.indexOf('-'))));
        }
        return sums;
    }

    // ---- what is shown

    /// The columns that name a place.
    List<String> nameColumns(Request of) {
        List<String> columns = new ArrayList<>();
        options.parent().ifPresent(columns::add);
        columns.add(of.spec().unit());
        of.spec().period().ifPresent(columns::add);
        return columns;
    }

    /// The place that a row of these columns names.
    Place place(List<String> row) {
        int at = 0;
        Optional<String> parent = options.parent().isPresent() ? value(row.get(at++)) : Optional.empty();
        Optional<String> unit = value(row.get(at++));
        return new Place(parent, unit, request.spec().period().isPresent() ? value(row.get(at)) : Optional.empty());
    }

    private static Optional<String> value(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    /// All figures, those of the earlier publication as they were shown by the same rules.
    List<PublishedFigure> published(Answer.Read read) {
        List<PublishedFigure> earlier = hidden(of(BEFORE, read.figures()), BEFORE, reasons(read, BEFORE));
        List<PublishedFigure> result =
                new ArrayList<>(DisclosureCheck.propose(earlier, rule(), BEFORE).figures());
        result.addAll(of(NOW, read.figures()));
        return result;
    }

    /// What is to be withheld: what `score` withholds, and what the other figures need.
    DisclosureCheck.Proposal proposal(Answer.Read read) {
        Map<Place, Withheld> reasons = reasons(read, NOW);
        DisclosureCheck.Proposal proposal = DisclosureCheck.propose(hidden(published(read), NOW, reasons), rule(), NOW);
        Map<PublishedFigure.Name, Withheld> withheld = new TreeMap<>(proposal.withheld());
        withheld.replaceAll((name, reason) -> reasons.getOrDefault(Place.of(name), reason));
        return new DisclosureCheck.Proposal(proposal.figures(), withheld, proposal.left());
    }

    private DisclosureCheck.Rule rule() {
        return DisclosureCheck.Rule.of(request.options());
    }

    private static List<PublishedFigure> of(String publication, List<PublishedFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.name().publication().equals(publication))
                .toList();
    }

    /// What the score sheet of one publication withholds, by place.
    private static Map<Place, Withheld> reasons(Answer.Read read, String publication) {
        Map<Place, Withheld> reasons = new HashMap<>();
        for (PublishedFigure figure : of(publication, read.figures())) {
            for (WithheldRow row : read.sheets().getOrDefault(publication, List.of())) {
                if (figure.name().unit().equals(Optional.of(row.unit()))
                        && figure.name().period().equals(row.period())) {
                    reasons.put(Place.of(figure.name()), row.reason());
                }
            }
        }
        return reasons;
    }

    private static List<PublishedFigure> hidden(
            List<PublishedFigure> figures, String publication, Map<Place, Withheld> reasons) {
        return figures.stream()
                .map(figure ->
                        figure.name().publication().equals(publication) && reasons.containsKey(Place.of(figure.name()))
                                ? figure.withheld()
                                : figure)
                .toList();
    }
}
