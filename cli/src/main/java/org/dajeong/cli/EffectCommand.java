package org.dajeong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.EffectJson;
import org.dajeong.cli.report.AskedEffect;
import org.dajeong.cli.report.EffectReport;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.sources.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `effect`: what a task or course has changed in the departments that began it.
@Command(name = "effect", sortOptions = false)
final class EffectCommand implements Task {

    @Option(names = "--started", paramLabel = "PERIOD=UNIT,…", descriptionKey = "option.started", order = 1)
    List<String> started = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "COL", descriptionKey = "option.kind", order = 2)
    @Nullable
    String kind;

    @Mixin
    final Promise promise = new Promise();

    @Option(names = "--base", paramLabel = "BASE", descriptionKey = "option.base", order = 6)
    @Nullable
    String base;

    @Option(names = "--control", paramLabel = "WHO", descriptionKey = "option.control", order = 7)
    @Nullable
    String control;

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        Map<String, String> starts = starts(complaints);
        GroupTimes.Options standard = GroupTimes.Options.standard();
        GroupTimes.Base compared = choice("--base", base, GroupTimes.Base.values(), standard.base(), complaints);
        GroupTimes.Control with =
                choice("--control", control, GroupTimes.Control.values(), standard.control(), complaints);
        OptionalDouble goal = promise.goal(complaints);
        Optional<String> column = Optional.ofNullable(kind).map(Names::one);
        if (column.isPresent() && column.get().isEmpty()) {
            complaints.add("ask.blank", "--kind");
        }
        Optional<String> item = promise.item(ratings, complaints);
        Optional<Request> request = ratings.request(complaints);
        if (ratings.period == null) {
            complaints.add("ask.needs-period", "--started");
        }
        if (request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "effect");
        }
        Effect.Question question = new Effect.Question(starts, Map.of(), item, compared, with);
        Scope scope = new Scope(Optional.empty(), column.stream().toList());
        return new RatedFile(session, scope)
                .counting(request.get(), (run, source) -> answer(session, run, source, question, goal));
    }

    private Map<String, String> starts(Complaints complaints) {
        Map<String, String> starts = new TreeMap<>(Factor.LEVEL_ORDER);
        if (started.isEmpty()) {
            complaints.add("ask.started");
        }
        for (String text : started) {
            int sign = text.indexOf('=');
            if (sign <= 0) {
                complaints.add("ask.started-wrong", text);
                continue;
            }
            String period = Names.one(text.substring(0, sign));
            for (String unit : Names.list("--started", text.substring(sign + 1), complaints)) {
                if (starts.put(unit, period) != null) {
                    complaints.add("ask.name-twice", "--started", unit);
                }
            }
        }
        return starts;
    }

    /// The value written like `not-yet` for NOT_YET.
    private static <E extends Enum<E>> E choice(
            String option, @Nullable String text, E[] values, E standard, Complaints complaints) {
        if (text == null) {
            return standard;
        }
        List<String> names = new ArrayList<>();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text.strip())) {
                return value;
            }
            names.add(name);
        }
        complaints.add("ask.choice", option, text, String.join(", ", names));
        return standard;
    }

    private Exit answer(
            Session session, ScoreRun run, TableSource source, Effect.Question question, OptionalDouble goal)
            throws IOException {
        Complaints complaints = new Complaints(session.messages());
        Units.check(
                run,
                question.starts().keySet().stream().sorted(Factor.LEVEL_ORDER).toList(),
                complaints);
        question.starts().values().stream()
                .distinct()
                .sorted(Factor.LEVEL_ORDER)
                .filter(period -> !run.periods().contains(period))
                .forEach(period -> complaints.addUnknown("ask.period-nowhere", period, run.periods()));
        Map<String, String> kinds = kinds(source, complaints);
        if (!complaints.isEmpty()) {
            return complaints.tell(session, "effect");
        }
        Effect.Question whole = question.withKinds(kinds);
        Effect effect = run.effect(whole);
        AskedEffect asked = new AskedEffect(whole, goal, effect);
        if (output.json()) {
            EffectJson.write(asked, session.out());
        } else {
            session.answer(new EffectReport(session.messages()).lines(asked));
        }
        return Exit.DONE;
    }

    /// The kind of work of each department, which must have one.
    private Map<String, String> kinds(TableSource source, Complaints complaints) {
        Map<String, String> kinds = new TreeMap<>(Factor.LEVEL_ORDER);
        if (kind == null || ratings.unit == null) {
            return kinds;
        }
        Factor both = Factor.of(ratings.unit, kind);
        for (String level :
                source.count(TableSpec.builder().factor(both).build()).levels(both)) {
            List<String> parts = Factor.parts(level);
            if (kinds.put(parts.getFirst(), parts.getLast()) != null) {
                complaints.add("ask.kind-varies", parts.getFirst(), kind);
            }
        }
        return kinds;
    }
}
