package org.dajeong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.ChangeJson;
import org.dajeong.cli.report.ChangeReport;
import org.dajeong.cli.report.ToldChange;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.spi.Factor;
import org.dajeong.sources.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `change`: whether departments moved as they had promised.
@Command(name = "change", sortOptions = false)
final class ChangeCommand implements Task {

    @Option(names = "--of", paramLabel = "UNIT,…", descriptionKey = "option.of-several", order = 1)
    @Nullable
    String of;

    @Option(names = "--in", paramLabel = "PERIOD,…", descriptionKey = "option.in-last", order = 2)
    @Nullable
    String in;

    @Option(names = "--others", paramLabel = "UNIT,…", descriptionKey = "option.others", order = 3)
    @Nullable
    String others;

    @Mixin
    final Promise promise = new Promise();

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    private record Asked(
            List<String> units, List<String> periods, List<String> others, Optional<String> item, double goal) {}

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        List<String> units = names("--of", of, "ask.of", complaints);
        List<String> periods = names("--in", in, "ask.in", complaints);
        List<String> apart = others == null ? List.of() : Names.list("--others", others, complaints);
        if (periods.size() > Change.PERIODS_MAX) {
            complaints.add("ask.periods-many", Change.PERIODS_MAX);
        }
        OptionalDouble goal = promise.goal(complaints);
        if (promise.goal == null) {
            complaints.add("ask.goal");
        }
        Optional<String> item = promise.item(ratings, complaints);
        Optional<Request> request = ratings.request(complaints);
        if (ratings.period == null) {
            complaints.add("ask.needs-period", "--in");
        }
        if (request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "change");
        }
        Asked asked = new Asked(units, periods, apart, item, goal.orElseThrow());
        String last = periods.stream().max(Factor.LEVEL_ORDER).orElseThrow();
        return new RatedFile(session, Scope.upTo(last)).with(request.get(), run -> answer(session, run, asked));
    }

    private static List<String> names(String option, @Nullable String text, String missing, Complaints complaints) {
        if (text == null) {
            complaints.add(missing);
            return List.of();
        }
        return Names.list(option, text, complaints);
    }

    private Exit answer(Session session, ScoreRun run, Asked asked) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        Units.check(run, asked.units, complaints);
        Units.check(run, asked.others, complaints);
        checkPeriods(run, asked, complaints);
        if (!complaints.isEmpty()) {
            return complaints.tell(session, "change");
        }
        List<ToldChange> changes = new ArrayList<>();
        Set<String> task = new HashSet<>(asked.units);
        task.addAll(asked.others);
        for (String unit : asked.units) {
            changes.add(told(run, List.of(unit), task, asked));
        }
        if (asked.units.size() > 1) {
            changes.add(told(run, asked.units, task, asked));
        }
        if (output.json()) {
            ChangeJson.write(asked.periods, asked.item, asked.goal, changes, session.out());
        } else {
            session.answer(new ChangeReport(session.messages()).lines(asked.periods, asked.item, asked.goal, changes));
        }
        return Exit.DONE;
    }

    private static ToldChange told(ScoreRun run, List<String> units, Set<String> task, Asked asked) {
        Change change = run.change(new Change.Question(Set.copyOf(units), Set.copyOf(asked.periods), task, asked.item));
        return new ToldChange(units, change, change.verdict(asked.goal));
    }

    private static void checkPeriods(ScoreRun run, Asked asked, Complaints complaints) {
        List<String> unknown = asked.periods.stream()
                .filter(period -> !run.periods().contains(period))
                .toList();
        unknown.forEach(period -> complaints.addUnknown("ask.period-nowhere", period, run.periods()));
        List<String> last = run.periods()
                .subList(
                        Math.max(0, run.periods().size() - asked.periods.size()),
                        run.periods().size());
        if (unknown.isEmpty() && !asked.periods.containsAll(last)) {
            complaints.add("ask.periods-apart");
        }
    }
}
