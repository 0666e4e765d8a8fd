package org.dajeong.cli.json;

import java.util.function.Function;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.ScoreSheet.Rank;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.ScoreSheet.Variance;
import org.dajeong.engine.api.ScoreSheet.WithheldRow;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.spi.Factor;

/// A score sheet for machines.
public final class ScoreJson {

    private final JsonWriter json;

    private ScoreJson(JsonWriter json) {
        this.json = json;
    }

    /// Writes a sheet.
    ///
    /// @param sentence a note in the language of the reader
    public static void write(ScoreSheet sheet, Function<Note, String> sentence, Appendable out) {
        new ScoreJson(new JsonWriter(out)).write(sheet, sentence);
    }

    private void write(ScoreSheet sheet, Function<Note, String> sentence) {
        json.object().field("n", sheet.n()).field("mean", sheet.mean());
        variance("variance", sheet.variance());
        variance("reml", sheet.reml());
        json.field("singular", sheet.singular());
        json.array("mix");
        sheet.mix().forEach(this::mix);
        json.end().array("raters");
        sheet.raters().forEach(this::rater);
        json.end().array("units");
        sheet.units().forEach(this::unit);
        json.end().array("withheld");
        sheet.withheld().forEach(this::withheld);
        json.end().array("notes");
        for (Note note : sheet.notes()) {
            json.object().field("kind", note.kind()).field("text", sentence.apply(note));
            json.end();
        }
        json.end().end();
    }

    private void variance(String name, Variance variance) {
        json.object(name)
                .field("unit", variance.unit())
                .field("unitPeriod", variance.unitPeriod())
                .field("rater", variance.rater())
                .field("staff", variance.staff())
                .field("residual", variance.residual())
                .end();
    }

    private void mix(MixCoefficient mix) {
        json.object()
                .field("factor", mix.factor())
                .field("level", Factor.text(mix.level()))
                .field("share", mix.share())
                .field("estimate", mix.estimate())
                .field("standardError", mix.standardError())
                .end();
    }

    private void rater(RaterSeverity rater) {
        json.object()
                .field("rater", rater.rater())
                .field("n", rater.n())
                .field("estimate", rater.estimate())
                .field("standardError", rater.standardError())
                .end();
    }

    private void unit(UnitScore unit) {
        json.object().field("unit", unit.unit()).field("period", unit.period());
        unit.figures().ifPresent(this::figures);
        if (unit.tier() != Tier.NOT_COMPARABLE) {
            // More contacts do not make a unit comparable.
            unit.figures().ifPresent(this::callsNeeded);
        }
        json.field("comparability", unit.comparability())
                .field("supportedShare", unit.supportedShare())
                .field("mixLeaveOneOut", unit.mixLeaveOneOut())
                .field("tier", unit.tier());
        unit.rank().ifPresent(this::rank);
        json.end();
    }

    private void figures(Figures figures) {
        json.field("n", figures.n())
                .field("raw", figures.raw())
                .field("adjusted", figures.adjusted())
                .field("fair", figures.fair())
                .field("standardError", figures.standardError())
                .field("low", figures.low())
                .field("high", figures.high())
                .field("reliability", figures.reliability());
    }

    private void callsNeeded(Figures figures) {
        json.field("callsNeeded", figures.callsNeeded())
                .field("callsReachable", figures.callsNeeded().isPresent());
    }

    private void rank(Rank rank) {
        json.object("rank")
                .field("low", rank.low())
                .field("median", rank.median())
                .field("high", rank.high())
                .end()
                .field("lowestTenth", rank.lowestTenth())
                .field("highestTenth", rank.highestTenth());
    }

    private void withheld(WithheldRow row) {
        json.object()
                .field("unit", row.unit())
                .field("period", row.period())
                .field("reason", row.reason())
                .field("required", row.required())
                .end();
    }
}
