package org.dajeong.cli.json;

import org.dajeong.cli.report.AskedEffect;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.GroupTimes.Aggregation;
import org.dajeong.engine.api.GroupTimes.Estimate;

/// An effect for machines.
public final class EffectJson {

    private final JsonWriter json;
    private final AskedEffect asked;

    private EffectJson(AskedEffect asked, JsonWriter json) {
        this.asked = asked;
        this.json = json;
    }

    public static void write(AskedEffect asked, Appendable out) {
        new EffectJson(asked, new JsonWriter(out)).write();
    }

    private void write() {
        GroupTimes beside = asked.effect().beside();
        json.object()
                .field("units", asked.effect().units())
                .field("item", asked.question().item());
        json.field("goal", asked.goal());
        ChangeJson.write(asked.effect().change(), json);
        json.field("withinReach", asked.effect().isWithinReach())
                .field("verdict", asked.verdict())
                .object("beside")
                .field("base", asked.question().base())
                .field("control", asked.question().control());
        beside.simple().ifPresent(simple -> estimate("simple", simple));
        beside.preTest()
                .ifPresent(test -> json.object("before")
                        .field("wald", test.wald())
                        .field("freedom", test.freedom())
                        .field("p", test.p())
                        .field("smallestGroup", test.smallestGroup())
                        .end());
        beside.randomisation()
                .ifPresent(chance -> json.object("randomisation")
                        .field("p", chance.p())
                        .field("smallest", chance.smallest())
                        .field("complete", chance.complete())
                        .end());
        json.array("groupTimes");
        for (GroupTimes.GroupTime one : beside.effects()) {
            json.object()
                    .field("start", asked.period(one.group()))
                    .field("period", asked.period(one.period()))
                    .field("treated", one.treated())
                    .field("untreated", one.untreated());
            figures(one.estimate());
            json.end();
        }
        json.end().array("refused");
        for (GroupTimes.Refused refused : beside.refused()) {
            json.object()
                    .field("start", asked.period(refused.group()))
                    .field("period", asked.period(refused.period()))
                    .field("reason", refused.reason())
                    .end();
        }
        json.end();
        aggregation("byExposure", beside.byExposure(), false);
        aggregation("byGroup", beside.byGroup(), true);
        aggregation("byPeriod", beside.byPeriod(), true);
        json.end().end();
    }

    private void aggregation(String name, Aggregation aggregation, boolean periods) {
        json.object(name);
        aggregation.overall().ifPresent(overall -> estimate("overall", overall));
        json.field("critical", aggregation.critical()).array("parts");
        for (GroupTimes.Part part : aggregation.parts()) {
            json.object();
            if (periods) {
                json.field("at", asked.period(part.at()));
            } else {
                json.field("at", part.at());
            }
            figures(part.estimate());
            json.end();
        }
        json.end().end();
    }

    private void estimate(String name, Estimate estimate) {
        json.object(name);
        figures(estimate);
        json.end();
    }

    private void figures(Estimate estimate) {
        json.field("effect", estimate.value())
                .field("standardError", estimate.standardError())
                .field("bootstrapError", estimate.bootstrapError());
    }
}
