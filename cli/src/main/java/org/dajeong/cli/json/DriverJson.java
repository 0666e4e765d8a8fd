package org.dajeong.cli.json;

import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSheet.Driver;
import org.dajeong.engine.api.DriverSheet.Estimate;
import org.dajeong.engine.api.DriverSheet.Quadrant;

/// Drivers of satisfaction for machines.
public final class DriverJson {

    private DriverJson() {}

    public static void write(DriverSheet sheet, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object()
                .field("n", sheet.n())
                .field("incomplete", sheet.incomplete())
                .field("blocks", sheet.blocks())
                .field("method", sheet.method());
        estimate(json, "explained", sheet.explained());
        json.field("meanPerformance", sheet.meanPerformance()).array("drivers");
        for (Driver driver : sheet.drivers()) {
            json.object().field("item", driver.item());
            estimate(json, "importance", driver.importance());
            estimate(json, "performance", driver.performance());
            json.field("quadrant", driver.quadrant()).object("quadrants");
            for (Quadrant quadrant : Quadrant.values()) {
                json.field(quadrant.name(), driver.quadrants().get(quadrant.ordinal()));
            }
            json.end().end();
        }
        json.end().end();
    }

    private static void estimate(JsonWriter json, String name, Estimate estimate) {
        json.object(name)
                .field("estimate", estimate.value())
                .field("low", estimate.low())
                .field("high", estimate.high())
                .end();
    }
}
