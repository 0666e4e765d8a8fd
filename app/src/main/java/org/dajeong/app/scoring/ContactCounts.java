package org.dajeong.app.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.Contacts.LevelPart;
import org.dajeong.app.scoring.Contacts.OwnMean;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.ScoreSheet.Variance;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.Tables;

/// Reads [Contacts] from the tables of a frozen set.
///
/// ```text
/// points(level)  = (share of the level in the department - its share in the agency) * coefficient of the level
/// standard error = sqrt((residual + staff + assessor variance) / n)
/// ```
///
/// Summed over the levels of a factor, the points are the factor's part of the gap, as long as all contacts of the
/// department are of kinds that others have too.
final class ContactCounts {

    private static final double HUNDREDTHS = 100;

    private final ScoreSheet sheet;
    private final Tables tables;
    private final ScoreSpec spec;
    private final Map<Factor, Map<String, Integer>> places = new HashMap<>();

    ContactCounts(ScoreSheet sheet, Tables tables, ScoreSpec spec) {
        this.sheet = sheet;
        this.tables = tables;
        this.spec = spec;
    }

    /// The contacts of a department that is shown.
    Contacts of(UnitScore unit) {
        List<LevelPart> levels = new ArrayList<>();
        for (Factor factor : spec.mix()) {
            long n = tables.levels(factor).stream()
                    .mapToLong(level -> count(spec.withinUnit(factor), Factor.level(unit.unit(), level)))
                    .sum();
            for (String level : tables.levels(factor)) {
                double share = count(spec.withinUnit(factor), Factor.level(unit.unit(), level)) / (double) n;
                coefficient(factor, level)
                        .ifPresent(known -> levels.add(new LevelPart(
                                known.factor(), known.level(), (share - known.share()) * known.estimate())));
            }
        }
        levels.sort(Comparator.comparingDouble(part -> -Math.abs(part.points())));
        return new Contacts(levels, unit.tier() == Tier.NOT_COMPARABLE ? past(unit.unit()) : List.of());
    }

    /// The quarters whose rows are not withheld.
    private List<OwnMean> past(String unit) {
        Variance variance = sheet.variance();
        double contact = variance.residual()
                + variance.staff().orElse(0)
                + variance.rater().orElse(0);
        Factor cell = spec.cellFactor();
        long[] sums = tables.sums(ScoreSpec.OUTCOME, cell);
        List<OwnMean> past = new ArrayList<>();
        for (UnitScore row : sheet.units()) {
            if (row.unit().equals(unit) && row.period().isPresent()) {
                String level = Factor.level(unit, row.period().get());
                long n = count(cell, level);
                double mean = sums[place(cell, level)] / HUNDREDTHS / n;
                past.add(new OwnMean(Quarter.parse(row.period().get()), n, mean, Math.sqrt(contact / n)));
            }
        }
        return past;
    }

    private Optional<MixCoefficient> coefficient(Factor factor, String level) {
        return sheet.mix().stream()
                .filter(known ->
                        known.factor().equals(factor.name()) && known.level().equals(Factor.text(level)))
                .findFirst();
    }

    private long count(Factor factor, String level) {
        int place = place(factor, level);
        return place < 0 ? 0 : tables.counts(factor)[place];
    }

    private int place(Factor factor, String level) {
        return places.computeIfAbsent(factor, asked -> {
                    Map<String, Integer> map = new HashMap<>();
                    tables.levels(asked).forEach(known -> map.put(known, map.size()));
                    return map;
                })
                .getOrDefault(level, -1);
    }
}
