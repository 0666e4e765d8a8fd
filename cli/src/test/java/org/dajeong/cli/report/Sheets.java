package org.dajeong.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.ScoreSheet.Rank;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.ScoreSheet.Variance;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.api.ScoreSheet.WithheldRow;
import org.dajeong.engine.api.Tier;

/// A small score sheet made by hand, with everything a sheet can hold.
public final class Sheets {

    private Sheets() {}

    public static ScoreSheet office() {
        return new ScoreSheet(
                6_480,
                88.94,
                new Variance(6.25, OptionalDouble.of(1.44), OptionalDouble.of(1.0), OptionalDouble.of(2.25), 64),
                new Variance(5.76, OptionalDouble.of(1.21), OptionalDouble.of(0), OptionalDouble.of(2.25), 64),
                true,
                List.of(
                        new MixCoefficient("task", "부과·고지", 0.251, -4.06, 0.41),
                        new MixCoefficient("task", "증명·등록", 0.749, 1.36, 0.137),
                        new MixCoefficient("channel:hour", "전화\u001f점심", 1, 0, 0)),
                List.of(new RaterSeverity("조사원1", 3_300, 1.24, 0.31), new RaterSeverity("조사원2", 3_180, -1.24, 0.31)),
                List.of(
                        unit("세무2과", Tier.BELOW, 79.1, 85.4, OptionalLong.of(0), rank(41, 48)),
                        unit("가온1동", Tier.TYPICAL, 89.1, 88.96, OptionalLong.of(0), rank(15, 30)),
                        unit("가온2동", Tier.CANNOT_TELL, 90.4, 89.6, OptionalLong.of(1_010), rank(9, 31)),
                        unit("감사담당관", Tier.CANNOT_TELL, 90.4, 89.6, OptionalLong.empty(), rank(9, 31)),
                        unit("건축과", Tier.CANNOT_TELL, 87.4, 86.9, OptionalLong.of(0), rank(25, 46)),
                        unit("세무1과", Tier.ABOVE, 88.2, 92.0, OptionalLong.of(0), rank(1, 4)),
                        alone(),
                        period("세무1과", "2026-1"),
                        period("세무1과", "2026-2")),
                List.of(
                        new WithheldRow("스마트정보과", Optional.empty(), Withheld.FEW_RATINGS, OptionalLong.of(5)),
                        new WithheldRow("홍보담당관", Optional.empty(), Withheld.PROTECTS_ANOTHER, OptionalLong.empty()),
                        new WithheldRow("세무2과", Optional.of("2025-4"), Withheld.FEW_STAFF, OptionalLong.of(3))),
                List.of(
                        new Note(Note.Kind.SINGULAR, List.of("rater")),
                        new Note(Note.Kind.MIX_ALIASED, List.of("task", "부과"))));
    }

    private static UnitScore unit(
            String name, Tier tier, double raw, double fair, OptionalLong further, Optional<Rank> rank) {
        Figures figures = new Figures(1_440, raw, raw + 0.5, fair, 0.8, fair - 1.568, fair + 1.568, 0.913, further);
        return new UnitScore(name, Optional.empty(), Optional.of(figures), 1, 1, OptionalDouble.of(0.12), tier, rank);
    }

    private static UnitScore period(String name, String period) {
        UnitScore unit = unit(name, Tier.TYPICAL, 88, 91, OptionalLong.of(0), rank(2, 9));
        return new UnitScore(
                name, Optional.of(period), unit.figures(), 1, 1, OptionalDouble.empty(), unit.tier(), unit.rank());
    }

    private static UnitScore alone() {
        UnitScore unit = unit("징수과", Tier.NOT_COMPARABLE, 81.1, 87, OptionalLong.of(0), Optional.empty());
        return new UnitScore(
                unit.unit(),
                unit.period(),
                unit.figures(),
                0.2,
                0.2,
                OptionalDouble.of(2.5),
                unit.tier(),
                Optional.empty());
    }

    private static Optional<Rank> rank(int low, int high) {
        return Optional.of(new Rank(low, (low + high) / 2, high, 0.1, 0.2));
    }
}
