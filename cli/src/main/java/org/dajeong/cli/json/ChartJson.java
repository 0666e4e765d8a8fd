package org.dajeong.cli.json;

import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Point;
import org.dajeong.engine.api.ControlChart.Signal;
import org.dajeong.engine.api.ControlChart.Stretch;

/// A measure over time for machines. Shares are between 0 and 1.
public final class ChartJson {

    private ChartJson() {}

    public static void write(ControlChart chart, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object().field("kind", chart.kind()).field("better", chart.better());
        chart.assurance().ifPresent(assurance -> json.field("assurance", assurance));
        json.array("stretches");
        chart.stretches().forEach(stretch -> stretch(json, chart, stretch));
        json.end().array("points");
        chart.points().forEach(point -> point(json, chart, point));
        json.end().end();
    }

    private static void stretch(JsonWriter json, ControlChart chart, Stretch stretch) {
        json.object()
                .field("from", chart.points().get(stretch.first()).period())
                .field("to", chart.points().get(stretch.last()).period())
                .field("reason", stretch.reason())
                .field("used", stretch.used())
                .field("state", stretch.state())
                .field("centre", stretch.centre())
                .field("spread", stretch.spread())
                .field("screened", stretch.screened())
                .end();
    }

    private static void point(JsonWriter json, ControlChart chart, Point point) {
        json.object()
                .field("period", point.period())
                .field("value", point.value())
                .field("n", point.n());
        point.limits()
                .ifPresent(limits -> json.field("low", limits.low())
                        .field("centre", limits.centre())
                        .field("high", limits.high()));
        json.array("signals");
        for (Signal signal : point.signals()) {
            json.object()
                    .field("rule", signal.rule())
                    .field("direction", signal.direction())
                    .field("meaning", chart.meaning(signal))
                    .end();
        }
        json.end().end();
    }
}
