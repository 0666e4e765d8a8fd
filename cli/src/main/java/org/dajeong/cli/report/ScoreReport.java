package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.ScoreSheet.WithheldRow;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.spi.Factor;

/// A score sheet as text: departments by tier, what is not shown, mix, assessors, variances, notes.
public final class ScoreReport {

    /// Half the width of a 95 % interval, in standard errors.
    private static final double MARGIN = 1.96;

    private final ScoreSheet sheet;
    private final Options options;
    private final Messages messages;

    /// What a person asked to see beyond the usual.
    ///
    /// @param byPeriod whether to show the departments by period too
    /// @param ranks whether to show rank intervals
    public record Options(boolean byPeriod, boolean ranks) {}

    public ScoreReport(ScoreSheet sheet, Options options, Messages messages) {
        this.sheet = sheet;
        this.options = options;
        this.messages = messages;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("sheet.summary", sheet.n(), Points.plain(sheet.mean())));
        periods().ifPresent(lines::add);
        UnitTable units = new UnitTable(messages, options.ranks());
        List<UnitScore> whole = rows(false);
        section(lines, "sheet.units", units.lines(whole));
        if (whole.stream().anyMatch(unit -> unit.tier() == Tier.CANNOT_TELL)) {
            lines.add("");
            lines.add(messages.text("sheet.cannot-tell"));
        }
        if (whole.stream().anyMatch(unit -> unit.tier() == Tier.NOT_COMPARABLE)) {
            lines.add("");
            lines.add(messages.text("sheet.not-comparable"));
        }
        if (options.byPeriod()) {
            section(lines, "sheet.by-period", units.lines(rows(true)));
        }
        section(lines, "sheet.withheld", withheld());
        section(lines, "sheet.mix", mix());
        section(lines, "sheet.raters", new RaterTable(messages).lines(sheet));
        section(lines, "sheet.variance", new VarianceTable(messages).lines(sheet));
        section(lines, "sheet.notes", notes());
        return lines;
    }

    private static void section(List<String> lines, String titled, List<String> content, Messages messages) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(messages.text(titled));
            lines.add("");
            lines.addAll(content);
        }
    }

    private void section(List<String> lines, String titled, List<String> content) {
        section(lines, titled, content, messages);
    }

    private List<UnitScore> rows(boolean periods) {
        return sheet.units().stream()
                .filter(unit -> unit.period().isPresent() == periods)
                .toList();
    }

    /// From which to which period the ratings reach, so that nobody takes a tier for that of one quarter.
    private Optional<String> periods() {
        List<String> periods = Stream.concat(
                        sheet.units().stream().flatMap(unit -> unit.period().stream()),
                        sheet.withheld().stream().flatMap(row -> row.period().stream()))
                .distinct()
                .sorted(Factor.LEVEL_ORDER)
                .toList();
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("sheet.periods", periods.getFirst(), periods.getLast()));
    }

    private List<String> withheld() {
        TextTable table = new TextTable()
                .left(messages.text("column.unit"))
                .left(messages.text("column.period"))
                .left(messages.text("column.reason"));
        List<WithheldRow> rows = sheet.withheld().stream()
                .filter(row -> options.byPeriod() || row.period().isEmpty())
                .toList();
        for (WithheldRow row : rows) {
            String reason = Notes.sentence(row.reason(), row.required().orElse(0), messages);
            table.row(List.of(row.unit(), row.period().orElse(""), reason));
        }
        return rows.isEmpty() ? List.of() : table.lines();
    }

    private List<String> mix() {
        if (sheet.mix().isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable()
                .left(messages.text("column.factor"))
                .left(messages.text("column.level"))
                .right(messages.text("column.share"))
                .right(messages.text("column.points"));
        String factor = "";
        for (MixCoefficient mix : sheet.mix()) {
            String margin = messages.text(
                    "figure.margin", Points.signed(mix.estimate()), Points.size(MARGIN * mix.standardError()));
            String name = mix.factor().equals(factor) ? "" : mix.factor();
            table.row(List.of(name, Factor.text(mix.level()), Points.percent(mix.share()), margin));
            factor = mix.factor();
        }
        return table.lines();
    }

    private List<String> notes() {
        return sheet.notes().stream()
                .map(note -> messages.text("list.point", Notes.sentence(note, messages)))
                .toList();
    }
}
