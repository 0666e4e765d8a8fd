package org.dajeong.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.PlanJson;
import org.dajeong.cli.report.BudgetPlan;
import org.dajeong.cli.report.BudgetReport;
import org.dajeong.cli.report.PlanReport;
import org.dajeong.engine.api.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plan`: how many ratings each department needs.
@Command(name = "plan", sortOptions = false)
final class PlanCommand implements Task {

    private static final double RELIABILITY = 0.7;

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Option(names = "--reliability", paramLabel = "R", descriptionKey = "option.reliability", order = 20)
    @Nullable
    String reliability;

    @Option(names = "--change", paramLabel = "POINTS", descriptionKey = "option.change", order = 21)
    @Nullable
    String change;

    @Option(names = "--earlier", paramLabel = "N", descriptionKey = "option.earlier", order = 22)
    @Nullable
    String earlier;

    @Option(names = "--budget", paramLabel = "N", descriptionKey = "option.budget", order = 23)
    @Nullable
    String budget;

    @Option(names = "--aim", paramLabel = "error|reliability", descriptionKey = "option.aim", order = 24)
    @Nullable
    String aim;

    @Option(names = "--staff-per-unit", paramLabel = "K", descriptionKey = "option.staff-per-unit", order = 25)
    @Nullable
    String staffPerUnit;

    @Option(names = "--raters", paramLabel = "M", descriptionKey = "option.raters", order = 26)
    @Nullable
    String raters;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        Plan.Request wanted = wanted(complaints);
        BudgetQuestion question = BudgetQuestion.of(
                new BudgetQuestion.Texts(budget, aim, staffPerUnit, raters), wanted.reliability(), complaints);
        Optional<Request> request = ratings.request(complaints);
        if (request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "plan");
        }
        return new RatedFile(session).with(request.get(), run -> {
            Plan plan = run.plan(wanted);
            BudgetPlan more = question.asked(run);
            if (output.json()) {
                PlanJson.write(plan, more, session.out());
            } else {
                session.answer(new PlanReport(session.messages()).lines(plan, wanted));
                session.answer(new BudgetReport(session.messages()).lines(more));
            }
            return Exit.DONE;
        });
    }

    private Plan.Request wanted(Complaints complaints) {
        Numbers numbers = new Numbers(complaints);
        double r = reliability == null
                ? RELIABILITY
                : numbers.between("--reliability", reliability, 0, 1).orElse(RELIABILITY);
        OptionalDouble points = OptionalDouble.empty();
        if (change != null) {
            points = numbers.between("--change", change, 0, 100)
                    .map(OptionalDouble::of)
                    .orElseGet(OptionalDouble::empty);
            if (ratings.period == null) {
                complaints.add("ask.needs-period", "--change");
            }
        }
        OptionalLong before = OptionalLong.empty();
        if (earlier != null) {
            before = numbers.whole("--earlier", earlier, 1, 1000)
                    .map(OptionalLong::of)
                    .orElseGet(OptionalLong::empty);
            if (change == null) {
                complaints.add("ask.earlier");
            }
        }
        return new Plan.Request(r, points, before);
    }
}
