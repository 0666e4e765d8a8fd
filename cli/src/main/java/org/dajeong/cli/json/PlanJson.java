package org.dajeong.cli.json;

import org.dajeong.cli.report.BudgetPlan;
import org.dajeong.engine.api.Plan;
import org.dajeong.engine.api.Split;

/// A plan for machines.
public final class PlanJson {

    private PlanJson() {}

    public static void write(Plan plan, BudgetPlan more, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object().array("units");
        for (Plan.UnitPlan unit : plan.units()) {
            json.object()
                    .field("unit", unit.unit())
                    .field("n", unit.n())
                    .field("further", unit.further())
                    .field("visibleChange", unit.visibleChange())
                    .field("cannotTell", unit.cannotTell())
                    .end();
        }
        json.end();
        more.split().ifPresent(split -> write(split, json));
        more.wave().ifPresent(wave -> write(wave, json));
        json.end();
    }

    private static void write(Split split, JsonWriter json) {
        json.array("split");
        for (Split.Share share : split.shares()) {
            json.object()
                    .field("unit", share.unit())
                    .field("n", share.n())
                    .field("further", share.further())
                    .field("standardError", share.standardError())
                    .field("reliability", share.reliability())
                    .end();
        }
        json.end().field("left", split.left());
    }

    private static void write(BudgetPlan.PlannedWave wave, JsonWriter json) {
        json.object("wave").field("units", wave.units()).field("ratingsNeeded", wave.ratingsNeeded());
        wave.expected()
                .ifPresent(expected -> json.field("ratings", expected.wave().ratings())
                        .field("standardError", expected.precision().standardError())
                        .field("reliability", expected.precision().reliability())
                        .field("cannotTell", expected.precision().cannotTell())
                        .field("visibleChange", expected.precision().visibleChange()));
        json.end();
    }
}
