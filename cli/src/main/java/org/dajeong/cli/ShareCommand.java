package org.dajeong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.cli.json.ShareJson;
import org.dajeong.cli.report.ShareReport;
import org.dajeong.engine.api.ProblemShares;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.sources.Input;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.PlainRows;
import org.dajeong.sources.PlainRows.Column;
import org.dajeong.sources.Problems;
import org.dajeong.sources.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `share`: in how many contacts something went wrong.
@Command(name = "share", sortOptions = false)
final class ShareCommand implements Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file")
    @Nullable
    String file;

    @Option(names = "--unit", paramLabel = "COL", descriptionKey = "option.unit", order = 10)
    @Nullable
    String unit;

    @Option(names = "--items", paramLabel = "ITEM:MAX,…", descriptionKey = "option.items", order = 11)
    @Nullable
    String items;

    @Option(names = "--outcome", paramLabel = "COL", descriptionKey = "option.share-outcome", order = 12)
    @Nullable
    String outcome;

    @Option(names = "--below", paramLabel = "X", descriptionKey = "option.below", order = 13)
    @Nullable
    String below;

    @Option(names = "--min-n", paramLabel = "N", descriptionKey = "option.min-n", order = 60)
    @Nullable
    String minRatings;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    /// What counts as a problem.
    ///
    /// @param columns the columns after the unit's
    /// @param limits a number below its limit is a problem
    private record Asked(List<Column> columns, List<BigDecimal> limits) {}

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        if (file == null) {
            complaints.add("ask.file");
        }
        if (unit == null) {
            complaints.add("ask.unit");
        }
        Optional<Asked> asked = asked(complaints);
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--unit", unit);
        asked.ifPresent(problem ->
                problem.columns().forEach(column -> parts.add(items == null ? "--outcome" : "--items", column.name())));
        int min = minRatings == null
                ? ScoreOptions.standard().minRatings()
                : new Numbers(complaints)
                        .whole("--min-n", minRatings, 1, Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElse(1);
        if (file == null || unit == null || asked.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "share");
        }
        return count(session, file, unit, asked.get(), min);
    }

    private Optional<Asked> asked(Complaints complaints) {
        Optional<Outcome> measured = new OutcomeText(complaints).read(items, outcome, null);
        if ((outcome == null) != (below == null)) {
            complaints.add("ask.below");
            return Optional.empty();
        }
        Optional<BigDecimal> limit = Optional.ofNullable(below).flatMap(Numbers::decimal);
        if (below != null && limit.isEmpty()) {
            complaints.add("ask.below-number", below);
        }
        return measured.map(one -> switch (one) {
            case Outcome.Items(List<Outcome.Item> list) ->
                new Asked(
                        list.stream()
                                .map(item -> Column.points(item.name(), item.points()))
                                .toList(),
                        list.stream()
                                .map(item -> BigDecimal.valueOf(item.points()))
                                .toList());
            case Outcome.Column(String name, var _) ->
                new Asked(List.of(Column.number(name)), List.of(limit.orElse(BigDecimal.ZERO)));
        });
    }

    private Exit count(Session session, String file, String unit, Asked asked, int min) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(unit)));
        columns.addAll(asked.columns());
        ProblemShares shares = new ProblemShares();
        long[] nothing = {0};
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            Reading<Long> reading = PlainRows.read(
                    Input.of(file),
                    columns,
                    row -> {
                        boolean any = false;
                        boolean problem = false;
                        for (int i = 0; i < asked.limits().size(); i++) {
                            Optional<BigDecimal> number = row.numbers().get(i + 1);
                            any |= number.isPresent();
                            BigDecimal limit = asked.limits().get(i);
                            problem |= number.filter(value -> value.compareTo(limit) < 0)
                                    .isPresent();
                        }
                        if (any) {
                            shares.add(row.texts().getFirst(), problem);
                        } else {
                            nothing[0]++;
                        }
                    },
                    progress);
            if (reading instanceof Reading.Refused<Long>(Problems problems)) {
                return RatedFile.refuse(session, problems);
            }
        }
        ProblemShares.Answer answer = shares.answer(min);
        if (output.json()) {
            ShareJson.write(answer, session.out());
        } else {
            session.answer(new ShareReport(session.messages()).lines(answer, nothing[0]));
        }
        return Exit.DONE;
    }
}
