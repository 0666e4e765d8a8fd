package org.dajeong.app.diagnosis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.diagnosis.MyDepartmentPage.PartBlock;
import org.dajeong.app.diagnosis.MyDepartmentPage.Where;
import org.dajeong.app.diagnosis.MyDepartmentPage.WhyBlock;
import org.dajeong.app.web.ChartFigure;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;
import org.jspecify.annotations.Nullable;

/// Puts a department's page together.
final class PageComposer {

    private static final String ALL = "100.0%";

    private final PublishedDepartment published;
    private final Reader reader;
    private final Map<String, String> tried;
    private final LocalDate today;
    private final Words words;
    private final Optional<Why.Explained> explained;
    private final Optional<OwnPart> own;

    PageComposer(
            PublishedDepartment published, Reader reader, Map<String, String> tried, LocalDate today, Words words) {
        this.published = published;
        this.reader = reader;
        this.tried = Map.copyOf(tried);
        this.today = today;
        this.words = words;
        this.explained =
                published.why() instanceof Why.Explained why ? Optional.of(AddingUp.of(why)) : Optional.empty();
        this.own = explained.map(
                why -> new OwnPart(only(why, Why.Kind.OWN).getFirst(), Points.direction(why.gap()), published, words));
    }

    MyDepartmentPage page() {
        NextSteps next = new NextSteps(published, tried, words);
        TrendPicture trend = new TrendPicture(published, words);
        String answer = new AnswerLine(words).of(explained.<Why>map(why -> why).orElse(published.why()));
        return new MyDepartmentPage(
                published.run(),
                published.department(),
                words.text("my.heading", published.name(), words.quarter(published.quarter())),
                published.surveyedLast() ? null : words.text("my.no-survey"),
                where(),
                answer,
                next.step(own, today),
                deadline(),
                basis(),
                explained.map(why -> whyBlock(why, answer)).orElse(null),
                ChartFigure.of(trend.chart(), "trend"),
                trend.notes(),
                own.map(next::suggestions).orElse(List.of()),
                explained.flatMap(next::beyond).orElse(null),
                reader.mayDisagree());
    }

    private Where where() {
        return switch (published.why()) {
            case Why.Explained why -> {
                ScoreSheet.Figures figures = why.score().figures().orElseThrow();
                yield new Where(
                        why.score().tier().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        words.of("tier", why.score().tier()),
                        Points.plain(figures.fair()),
                        words.text("where.interval", Points.plain(figures.low()), Points.plain(figures.high())),
                        words.text("where.compared", Points.plain(figures.raw()), Points.plain(why.mean())));
            }
            case Why.NotComparable alone ->
                new Where("not-comparable", words.text("tier.not-comparable"), null, null, null);
            case Why.Withheld withheld -> new Where("withheld", words.text("where.withheld"), null, null, null);
        };
    }

    private @Nullable String deadline() {
        return published
                .taskDue()
                .filter(due -> !due.isBefore(today))
                .map(due -> {
                    long days = ChronoUnit.DAYS.between(today, due);
                    return days == 0
                            ? words.text("deadline.today", words.shortDay(due))
                            : words.text("deadline.days", words.shortDay(due), days);
                })
                .orElse(null);
    }

    private String basis() {
        String from = words.quarter(published.quarters().getFirst().quarter());
        String to = words.quarter(published.quarters().getLast().quarter());
        String on = words.day(published.publishedOn());
        return explained
                .flatMap(why -> why.score().figures())
                .map(figures ->
                        words.text("my.basis", figures.n(), from, to, on, Points.decimals(figures.reliability(), 2)))
                .orElseGet(() -> words.text("my.basis-plain", from, to, on));
    }

    private WhyBlock whyBlock(Why.Explained why, String answer) {
        double supported = why.score().supportedShare();
        return new WhyBlock(
                ChartFigure.of(new WhyPicture(words).of(why, answer), "why"),
                parts(why),
                own.flatMap(OwnPart::strength).orElse(null),
                Points.percent(supported).equals(ALL) ? null : words.text("why.supported", Points.percent(supported)));
    }

    private List<PartBlock> parts(Why.Explained why) {
        OtherParts others = new OtherParts(why, published.tellingTasks(), words);
        List<PartBlock> blocks = new ArrayList<>();
        List<Why.Part> mix = only(why, Why.Kind.MIX);
        if (!mix.isEmpty()) {
            blocks.add(block(Why.Kind.MIX, others.mix(mix)));
        }
        only(why, Why.Kind.RATER).forEach(part -> blocks.add(block(Why.Kind.RATER, others.rater(part))));
        only(why, Why.Kind.CHANCE).forEach(part -> blocks.add(block(Why.Kind.CHANCE, others.chance(part))));
        own.ifPresent(part -> blocks.add(block(Why.Kind.OWN, part.statement())));
        return blocks;
    }

    private PartBlock block(Why.Kind kind, Statement statement) {
        return new PartBlock(
                kind.name().toLowerCase(Locale.ROOT),
                words.of("part", kind),
                statement.lead(),
                statement.text(),
                kind == Why.Kind.OWN ? own.map(OwnPart::lines).orElse(List.of()) : List.of(),
                Optional.ofNullable(reader.disagreed().get(kind))
                        .map(on -> words.text("disagree.sent", words.shortDay(on)))
                        .orElse(null));
    }

    private static List<Why.Part> only(Why.Explained why, Why.Kind kind) {
        return why.parts().stream().filter(part -> part.kind() == kind).toList();
    }
}
