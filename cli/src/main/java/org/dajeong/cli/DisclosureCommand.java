package org.dajeong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.DisclosureJson;
import org.dajeong.cli.report.DisclosureReport;
import org.dajeong.engine.api.DisclosureCheck;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.sources.Input;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `disclosure`: what of a score run may be published together with its sums, and what not.
@Command(name = "disclosure", sortOptions = false)
final class DisclosureCommand implements Task {

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Option(names = "--parent", paramLabel = "COL", descriptionKey = "option.parent", order = 30)
    @Nullable
    String parent;

    @Option(names = "--years", descriptionKey = "option.years", order = 31)
    boolean years;

    @Option(names = "--with-items", descriptionKey = "option.with-items", order = 32)
    boolean withItems;

    @Option(names = "--before", paramLabel = "FILE", descriptionKey = "option.before", order = 33)
    @Nullable
    String before;

    @Option(names = "--shown", paramLabel = "FILE", descriptionKey = "option.shown", order = 34)
    @Nullable
    String shown;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        Optional<Request> request = ratings.request(complaints);
        if (parent != null) {
            request.ifPresent(asked -> checkParent(asked, parent, complaints));
        }
        if (years && ratings.period == null) {
            complaints.add("ask.needs-period", "--years");
        }
        if (withItems && ratings.items == null) {
            complaints.add("ask.needs-items", "--with-items");
        }
        if (request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "disclosure");
        }
        PublishedRatings tables = new PublishedRatings(
                session, request.get(), new PublishedRatings.Options(Optional.ofNullable(parent), years, withItems));
        return switch (tables.read(Optional.ofNullable(before))) {
            case PublishedRatings.Answer.Ended(Exit exit) -> exit;
            case PublishedRatings.Answer.Read read -> answer(session, request.get(), tables, read);
        };
    }

    private static void checkParent(Request request, String parent, Complaints complaints) {
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--unit", request.spec().unit());
        request.spec().period().ifPresent(period -> parts.add("--period", period));
        request.spec().staff().ifPresent(staff -> parts.add("--staff", staff));
        parts.add("--parent", parent);
    }

    private Exit answer(Session session, Request request, PublishedRatings tables, PublishedRatings.Answer.Read read) {
        DisclosureCheck.Rule rule = DisclosureCheck.Rule.of(request.options());
        if (shown == null) {
            DisclosureCheck.Proposal proposal = tables.proposal(read);
            if (output.json()) {
                DisclosureJson.write(proposal, rule, session.out());
            } else {
                session.answer(new DisclosureReport(session.messages(), rule).lines(proposal));
            }
            return Exit.DONE;
        }
        return switch (toShow(session, request, tables, shown)) {
            case Reading.Refused<List<List<String>>>(Problems problems) -> RatedFile.refuse(session, problems);
            case Reading.Accepted<List<List<String>>>(List<List<String>> rows) ->
                check(session, rule, tables, read, rows);
        };
    }

    private static Reading<List<List<String>>> toShow(
            Session session, Request request, PublishedRatings tables, String file) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return RatingFiles.combinations(Input.of(file), tables.nameColumns(request), progress);
        }
    }

    private Exit check(
            Session session,
            DisclosureCheck.Rule rule,
            PublishedRatings tables,
            PublishedRatings.Answer.Read read,
            List<List<String>> rows) {
        List<PublishedRatings.Place> wanted =
                rows.stream().map(tables::place).distinct().toList();
        List<PublishedFigure> figures = new ArrayList<>();
        for (PublishedFigure figure : tables.published(read)) {
            boolean kept = !figure.name().publication().equals(PublishedRatings.NOW)
                    || wanted.contains(PublishedRatings.Place.of(figure.name()));
            figures.add(kept ? figure : figure.withheld());
        }
        List<String> unknown = wanted.stream()
                .filter(place -> read.figures().stream()
                        .noneMatch(figure -> figure.name().publication().equals(PublishedRatings.NOW)
                                && PublishedRatings.Place.of(figure.name()).equals(place)))
                .map(place -> DisclosureReport.place(
                        place.parent(), place.unit(), place.period(), Optional.empty(), session.messages()))
                .toList();
        if (!unknown.isEmpty()) {
            Complaints complaints = new Complaints(session.messages());
            unknown.forEach(place -> complaints.add("ask.shown-unknown", place));
            return complaints.tell(session, "disclosure");
        }
        DisclosureFindings findings = DisclosureCheck.check(figures, rule);
        if (output.json()) {
            DisclosureJson.write(findings, session.out());
        } else {
            session.answer(new DisclosureReport(session.messages(), rule).lines(findings));
        }
        return findings.isEmpty() ? Exit.DONE : Exit.DISCLOSES;
    }
}
