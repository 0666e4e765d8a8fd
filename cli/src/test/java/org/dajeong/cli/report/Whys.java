package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.ItemPart;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// Answers to "why" made by hand, part by part.
public final class Whys {

    private static final double MEAN = 88.9;

    private final String unit;
    private final List<Part> parts = new ArrayList<>();
    private Optional<String> period = Optional.empty();
    private Tier tier = Tier.BELOW;
    private long n = 144;
    private OptionalLong further = OptionalLong.of(0);
    private double supported = 1;

    private Whys(String unit) {
        this.unit = unit;
    }

    public static Whys of(String unit) {
        return new Whys(unit);
    }

    /// The department of the story: raw last, hard mix, a strict assessor, and a part of its own.
    public static Whys taxTwo() {
        return of("세무2과")
                .mix("task", -3.4, 0.6)
                .mix("season", -0.9, 0.3)
                .mix("hour", -0.3, 0.2)
                .rater(-1.0, 0.7)
                .chance(-0.7, 1.6)
                .own(
                        -3.5,
                        1.6,
                        item("연결", -1.6, 0.7),
                        item("종료", -1.2, 0.6),
                        item("안내", -0.5, 0.4),
                        item("수신", -0.9, 0.3),
                        item("경청", 0.4, 0.3),
                        item("언어", 0.3, 0.2));
    }

    Whys in(String period) {
        this.period = Optional.of(period);
        return this;
    }

    Whys tier(Tier tier) {
        this.tier = tier;
        return this;
    }

    Whys contacts(long n, OptionalLong further) {
        this.n = n;
        this.further = further;
        return this;
    }

    Whys supported(double share) {
        this.supported = share;
        return this;
    }

    Whys mix(String factor, double points, double half) {
        parts.add(new Part(Kind.MIX, Optional.of(factor), points, points - half, points + half, List.of()));
        return this;
    }

    Whys rater(double points, double half) {
        return part(Kind.RATER, points, half);
    }

    Whys chance(double points, double half) {
        return part(Kind.CHANCE, points, half);
    }

    Whys own(double points, double half, ItemPart... items) {
        return part(Kind.OWN, points, half, items);
    }

    private Whys part(Kind kind, double points, double half, ItemPart... items) {
        parts.add(new Part(kind, Optional.empty(), points, points - half, points + half, List.of(items)));
        return this;
    }

    static ItemPart item(String name, double points, double half) {
        return new ItemPart(name, points, points - half, points + half);
    }

    public Why.Explained why() {
        double gap = parts.stream().mapToDouble(Part::points).sum();
        Part own = parts.getLast();
        double fair = MEAN + own.points();
        Figures figures = new Figures(n, MEAN + gap, 0, fair, 0.8, MEAN + own.low(), MEAN + own.high(), 0.9, further);
        UnitScore score = new UnitScore(
                unit,
                period,
                Optional.of(figures),
                supported,
                supported,
                OptionalDouble.empty(),
                tier,
                Optional.empty());
        return new Why.Explained(unit, period, gap, MEAN, score, parts);
    }
}
