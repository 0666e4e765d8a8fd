package org.dajeong.cli.json;

import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;

/// The answer to "why" for machines.
public final class WhyJson {

    private final JsonWriter json;

    private WhyJson(JsonWriter json) {
        this.json = json;
    }

    public static void write(Why why, Appendable out) {
        new WhyJson(new JsonWriter(out)).write(why);
    }

    private void write(Why why) {
        json.object().field("unit", why.unit()).field("period", why.period());
        switch (why) {
            case Why.Explained explained -> explained(explained);
            case Why.Withheld withheld ->
                json.object("withheld")
                        .field("reason", withheld.reason())
                        .field("required", withheld.required())
                        .end();
            case Why.NotComparable _ -> json.field("tier", Tier.NOT_COMPARABLE);
        }
        json.end();
    }

    private void explained(Why.Explained why) {
        json.field("gap", why.gap()).array("parts");
        why.parts().forEach(this::part);
        json.end();
    }

    private void part(Why.Part part) {
        json.object()
                .field("kind", part.kind())
                .field("factor", part.factor())
                .field("points", part.points())
                .field("low", part.low())
                .field("high", part.high());
        if (!part.items().isEmpty()) {
            json.array("items");
            part.items().forEach(this::item);
            json.end();
        }
        json.end();
    }

    private void item(Why.ItemPart item) {
        json.object()
                .field("item", item.item())
                .field("points", item.points())
                .field("low", item.low())
                .field("high", item.high())
                .end();
    }
}
