package org.dajeong.cli.json;

import org.dajeong.engine.api.Plan;

/// A plan for machines.
public final class PlanJson {

    private PlanJson() {}

    public static void write(Plan plan, Appendable out) {
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
        json.end().end();
    }
}
