package org.dajeong.cli.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dajeong.charts.Caption;
import org.dajeong.charts.TierChart;
import org.dajeong.charts.TierChart.Group;
import org.dajeong.charts.TierChart.Row;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.spi.Factor;

/// All departments by tier.
public final class TierPicture {

    private final Messages messages;
    private final ScoreFigures figures;

    public TierPicture(Messages messages) {
        this.messages = messages;
        this.figures = new ScoreFigures(messages);
    }

    public TierChart of(ScoreSheet sheet) {
        List<UnitScore> units = sheet.units().stream()
                .filter(unit -> unit.period().isEmpty())
                .sorted(Comparator.comparing(UnitScore::unit, Factor.LEVEL_ORDER))
                .toList();
        List<Group> groups =
                Stream.of(Tier.values()).map(tier -> group(tier, units)).toList();
        return new TierChart(
                new Caption(
                        messages.text("picture.tiers"),
                        messages.text("sheet.summary", sheet.n(), Points.plain(sheet.mean()))),
                figures.words(),
                new TierChart.Words(messages.text("column.tier"), messages.text("column.unit")),
                groups,
                figures.score(sheet.mean()));
    }

    private Group group(Tier tier, List<UnitScore> units) {
        List<Row> rows = units.stream()
                .filter(unit -> unit.tier() == tier)
                .map(unit -> new Row(unit.unit(), figures.reading(unit)))
                .toList();
        return new Group(messages.of("tier", tier), rows);
    }
}
