package org.dajeong.app.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.diagnosis.PublishedDepartment.Answer;
import org.dajeong.app.diagnosis.PublishedDepartment.QuarterResult;
import org.dajeong.app.organization.Transfers;
import org.dajeong.app.scoring.RatedItem;
import org.dajeong.district.Column;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;

/// The demo district, scored by the engine, as its departments are published.
final class Gaon {

    static final Quarter LAST = new Quarter(2026, 2);
    static final LocalDate PUBLISHED = LocalDate.of(2026, 7, 3);
    static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    static final LocalDate TASK_DUE = LocalDate.of(2026, 7, 16);

    static final List<RatedItem> ITEMS = List.of(
            item("수신", "신속한 수신", "Answering speed", "접속신속", 10, "AVAILABILITY"),
            item("맞이", "맞이인사", "Greeting", "맞이인사", 10, "BEHAVIOUR"),
            item("연결", "담당자 연결", "Transfer", "연결태도", 10, "TRANSFER"),
            item("언어", "언어표현", "Wording", "언어표현", 10, "BEHAVIOUR"),
            item("경청", "경청", "Listening", "경청태도", 10, "BEHAVIOUR"),
            item("안내", "적극 안내", "Guidance", "적극안내", 10, "KNOWLEDGE"),
            item("태도", "응대태도", "Manner", "응대태도", 10, "BEHAVIOUR"),
            item("종료", "종료인사", "Closing words", "종료인사", 15, "BEHAVIOUR"),
            item("통화종료", "통화 종료", "Ending the call", "통화종료", 5, "BEHAVIOUR"),
            item("만족", "전반적 만족", "Overall satisfaction", "전체만족", 10, "REASON_GIVING"));

    private static final List<Quarter> QUARTERS = List.of(
            new Quarter(2025, 1),
            new Quarter(2025, 2),
            new Quarter(2025, 3),
            new Quarter(2025, 4),
            new Quarter(2026, 1),
            LAST);

    private static final Gaon ONLY = new Gaon();

    private final List<Row> rows = new ArrayList<>();
    private final ScoreRun run;

    private record Row(String department, String quarter, String task, double score) {}

    private Gaon() {
        District district = District.of(District.DEFAULT_SEED);
        ScoreSpec spec = new ScoreSpec(
                "dept",
                Optional.of("quarter"),
                List.of(Factor.of("task"), Factor.of("channel"), Factor.of("hour"), Factor.of("season")),
                Optional.of("caller"),
                Optional.of("staff"),
                Item.RUBRIC.stream().map(Item::column).toList());
        run = ((ScoreResult.Done) Scoring.score(new Counted(district), spec, ScoreOptions.standard())).run();
        try {
            district.writeTo(rating -> rows.add(new Row(
                    rating.text(Column.DEPT), rating.text(Column.QUARTER), rating.text(Column.TASK), rating.score())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A department as its leader sees it on 6 July 2026.
    static PublishedDepartment department(String name) {
        return ONLY.published(name);
    }

    /// All departments.
    static List<String> names() {
        return ONLY.rows.stream().map(Row::department).distinct().toList();
    }

    private PublishedDepartment published(String name) {
        Why why = run.why(name, Optional.empty()).orElseThrow();
        return new PublishedDepartment(
                new UUID(1, 1),
                new UUID(2, name.hashCode()),
                name,
                LAST,
                PUBLISHED,
                run.sheet().mean(),
                why,
                QUARTERS.stream().map(quarter -> quarter(name, quarter, why)).toList(),
                ITEMS,
                tellingTasks(name, why),
                Optional.of(TASK_DUE));
    }

    private QuarterResult quarter(String name, Quarter quarter, Why why) {
        boolean moved = quarter.number() % 2 == 1 && !quarter.equals(QUARTERS.getFirst());
        Optional<Transfers> transfers = moved ? Optional.of(new Transfers(7, 19)) : Optional.empty();
        return new QuarterResult(quarter, answer(name, quarter.toString(), why), transfers, false);
    }

    private Answer answer(String name, String quarter, Why why) {
        List<Double> scores = rows.stream()
                .filter(row -> row.department().equals(name) && row.quarter().equals(quarter))
                .map(Row::score)
                .toList();
        if (scores.isEmpty()) {
            return new Answer.NotSurveyed();
        }
        Optional<ScoreSheet.WithheldRow> withheld = run.sheet().withheld().stream()
                .filter(row -> row.unit().equals(name)
                        && row.period().filter(quarter::equals).isPresent())
                .findFirst();
        if (withheld.isPresent()) {
            return new Answer.Withheld(
                    withheld.get().reason(), withheld.get().required().orElse(0));
        }
        if (why instanceof Why.NotComparable) {
            double mean = scores.stream().mapToDouble(score -> score).average().orElseThrow();
            double squares = scores.stream()
                    .mapToDouble(score -> (score - mean) * (score - mean))
                    .sum();
            double margin = 1.96 * Math.sqrt(squares / (scores.size() - 1) / scores.size());
            return new Answer.Alone(scores.size(), mean, mean - margin, mean + margin);
        }
        return run.sheet().units().stream()
                .filter(row -> row.unit().equals(name)
                        && row.period().filter(quarter::equals).isPresent())
                .findFirst()
                .<Answer>map(Answer.Scored::new)
                .orElseThrow();
    }

    /// The two kinds of contact that weigh most in the way the mix part goes.
    private List<String> tellingTasks(String name, Why why) {
        if (!(why instanceof Why.Explained explained)) {
            return List.of();
        }
        double mix = explained.parts().stream()
                .filter(part -> part.kind() == Why.Kind.MIX)
                .mapToDouble(Why.Part::points)
                .sum();
        Map<String, Double> shares = new HashMap<>();
        List<Row> own =
                rows.stream().filter(row -> row.department().equals(name)).toList();
        own.forEach(row -> shares.merge(row.task(), 1.0 / own.size(), Double::sum));
        return run.sheet().mix().stream()
                .filter(level -> level.factor().equals("task"))
                .filter(level -> level.estimate() * mix > 0 && shares.getOrDefault(level.level(), 0.0) > level.share())
                .sorted(Comparator.comparingDouble(level ->
                        -Math.abs(level.estimate() * (shares.getOrDefault(level.level(), 0.0) - level.share()))))
                .limit(2)
                .map(ScoreSheet.MixCoefficient::level)
                .toList();
    }

    private static RatedItem item(
            String code, String korean, String english, String official, int points, String field) {
        return new RatedItem(code, korean, english, official, points, field);
    }
}
