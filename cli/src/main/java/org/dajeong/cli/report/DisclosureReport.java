package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.DisclosureCheck;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.DisclosureFindings.Term;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Name;
import org.dajeong.engine.api.PublishedFigure.Part;
import org.dajeong.engine.api.ScoreSheet.Withheld;

/// What may be published, as text.
public final class DisclosureReport {

    private static final int TERMS_MAX = 6;

    private final Messages messages;
    private final DisclosureCheck.Rule rule;

    public DisclosureReport(Messages messages, DisclosureCheck.Rule rule) {
        this.messages = messages;
        this.rule = rule;
    }

    /// What is to be withheld.
    public List<String> lines(DisclosureCheck.Proposal proposal) {
        long shown = proposal.figures().stream()
                .filter(PublishedFigure::shown)
                .filter(figure -> figure.name().publication().equals(latest(proposal)))
                .count();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("disclosure.summary", shown, proposal.withheld().size()));
        if (!proposal.withheld().isEmpty()) {
            TextTable table = new TextTable()
                    .left(messages.text("column.parent"))
                    .left(messages.text("column.unit"))
                    .left(messages.text("column.period"))
                    .left(messages.text("column.item"))
                    .left(messages.text("column.reason"));
            for (Map.Entry<Name, Withheld> entry : proposal.withheld().entrySet()) {
                Name name = entry.getKey();
                table.row(List.of(
                        name.parent().orElse(""),
                        name.unit().orElse(messages.text("disclosure.all-units")),
                        name.period().orElse(messages.text("why.all-periods")),
                        name.item().orElse(""),
                        Notes.sentence(
                                entry.getValue(),
                                rule.required(entry.getValue()).orElse(0),
                                messages)));
            }
            lines.add("");
            lines.addAll(table.lines());
        }
        if (!proposal.left().isEmpty()) {
            lines.add("");
            lines.add(messages.text("disclosure.out-already"));
            found(proposal.left(), lines);
        }
        return lines;
    }

    private static String latest(DisclosureCheck.Proposal proposal) {
        return proposal.figures().getLast().name().publication();
    }

    /// What is wrong with showing some figures.
    public List<String> lines(DisclosureFindings findings) {
        List<String> lines = new ArrayList<>();
        if (findings.isEmpty()) {
            lines.add(messages.text("disclosure.safe"));
            return lines;
        }
        lines.add(messages.text("disclosure.unsafe"));
        lines.add("");
        for (DisclosureFindings.Broken broken : findings.broken()) {
            String sentence = Notes.sentence(
                    broken.reason(), rule.required(broken.reason()).orElse(0), messages);
            lines.add(
                    messages.text("list.point", messages.text("disclosure.broken", place(broken.figure()), sentence)));
        }
        found(findings, lines);
        return lines;
    }

    private void found(DisclosureFindings findings, List<String> lines) {
        for (DisclosureFindings.Solved solved : findings.solved()) {
            lines.add(messages.text(
                    "list.point", messages.text("disclosure.solved", place(solved.figure()), sum(solved.from()))));
        }
        for (DisclosureFindings.SmallGroup group : findings.groups()) {
            List<String> parts = new ArrayList<>();
            group.plus().forEach(part -> parts.add(place(part)));
            group.minus().forEach(part -> parts.add(place(part)));
            lines.add(messages.text(
                    "list.point",
                    messages.text(
                            "disclosure.group",
                            messages.list(parts.stream().distinct().toList()),
                            rule.minRatings(),
                            sum(group.from()))));
        }
    }

    private String sum(List<Term> terms) {
        StringBuilder sum = new StringBuilder();
        for (Term term : terms.subList(0, Math.min(TERMS_MAX, terms.size()))) {
            String times = term.of() == 1 ? "" : "/" + term.of();
            long size = Math.abs(term.times());
            sum.append(term.times() < 0 ? " − " : sum.isEmpty() ? "" : " + ")
                    .append(size == 1 && times.isEmpty() ? "" : size + times + "×")
                    .append('[')
                    .append(place(term.figure()))
                    .append(']');
        }
        return terms.size() > TERMS_MAX
                ? messages.text("disclosure.more", sum.toString().strip(), terms.size() - TERMS_MAX)
                : sum.toString().strip();
    }

    private String place(Part part) {
        return place(
                Optional.empty(),
                Optional.of(part.unit()),
                Optional.of(part.period()).filter(period -> !period.isEmpty()),
                Optional.of(part.item()).filter(item -> !item.isEmpty()),
                messages);
    }

    private String place(Name name) {
        return place(name.parent(), name.unit(), name.period(), name.item(), messages);
    }

    /// Where a figure stands, in words.
    public static String place(
            Optional<String> parent,
            Optional<String> unit,
            Optional<String> period,
            Optional<String> item,
            Messages messages) {
        List<String> words = new ArrayList<>();
        parent.ifPresent(words::add);
        words.add(unit.orElseGet(() -> messages.text("disclosure.all-units")));
        words.add(period.orElseGet(() -> messages.text("why.all-periods")));
        item.ifPresent(words::add);
        return String.join(" · ", words);
    }
}
