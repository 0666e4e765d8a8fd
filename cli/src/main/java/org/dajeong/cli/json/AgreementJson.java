package org.dajeong.cli.json;

import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.Agreement.RaterPair;
import org.dajeong.engine.api.AgreementSpec.Level;

/// Agreement between assessors for machines.
public final class AgreementJson {

    private AgreementJson() {}

    public static void write(Agreement agreement, Level level, Appendable out) {
        JsonWriter json = new JsonWriter(out);
        json.object()
                .field("level", level)
                .field("ratings", agreement.ratings())
                .field("contacts", agreement.contacts())
                .field("paired", agreement.paired())
                .array("raters");
        agreement.raters().forEach(json::element);
        json.end().object("alpha").field("estimate", agreement.alpha().estimate());
        agreement.alpha().interval().ifPresent(range -> range(json, range));
        json.field("within", agreement.alpha().within())
                .field("between", agreement.alpha().between())
                .end();
        agreement.intraclass().ifPresent(intraclass -> intraclass(json, intraclass));
        json.array("pairs");
        agreement.pairs().forEach(pair -> pair(json, pair));
        json.end().end();
    }

    private static void range(JsonWriter json, Agreement.Range range) {
        json.field("low", range.low()).field("high", range.high());
    }

    private static void intraclass(JsonWriter json, Agreement.Intraclass intraclass) {
        json.object("intraclass")
                .field("contacts", intraclass.contacts())
                .field("raters", intraclass.raters())
                .field("sameRaters", intraclass.sameRaters())
                .array("coefficients");
        for (Agreement.Coefficient coefficient : intraclass.coefficients()) {
            json.object()
                    .field("form", coefficient.form())
                    .field("estimate", coefficient.estimate())
                    .field("low", coefficient.low())
                    .field("high", coefficient.high())
                    .end();
        }
        json.end().end();
    }

    private static void pair(JsonWriter json, RaterPair pair) {
        json.object()
                .field("first", pair.first())
                .field("second", pair.second())
                .field("contacts", pair.contacts());
        pair.difference()
                .ifPresent(difference -> json.object("difference")
                        .field("estimate", difference.estimate())
                        .field("standardError", difference.standardError())
                        .field("low", difference.low())
                        .field("high", difference.high())
                        .end());
        pair.kappa().ifPresent(kappa -> {
            json.object("kappa").field("estimate", kappa.estimate()).field("standardError", kappa.standardError());
            kappa.interval().ifPresent(range -> range(json, range));
            json.end();
        });
        json.end();
    }
}
