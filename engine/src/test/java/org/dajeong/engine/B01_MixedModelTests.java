package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.MixedModels;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ModelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a mixed model fitted from two-way tables is the one that lme4 fits from the rows.
class B01_MixedModelTests {

    private static final String NESTED =
            "y ~ quarter + task + channel + (1|dept) + (1|dept:quarter) + (1|dept:staff) + (1|caller)";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            dyestuff         ; dyestuff   ; Yield ~ 1 + (1|Batch)                    ; Yield=0
            dyestuff2        ; dyestuff2  ; Yield ~ 1 + (1|Batch)                    ; Yield=3
            penicillin       ; penicillin ; diameter ~ 1 + (1|plate) + (1|sample)    ; diameter=0
            pastes           ; pastes     ; strength ~ 1 + (1|sample) + (1|batch)    ; strength=1
            sleepstudy       ; sleepstudy ; Reaction ~ Days + (1|Subject)            ; Reaction=4 Days=0
            crossed-nested   ; crossed    ; NESTED                                   ; y=0
            crossed-product  ; crossed    ; y ~ task*channel + (1|dept) + (1|caller) ; y=0
            """)
    void agreesWithLme4(String model, String data, String formula, String decimals) {
        List<Reference> references = Reference.read(
                model.startsWith("crossed") ? "/reference/crossed-reference.csv" : "/reference/mixed-models.csv");
        for (ModelFit.Method method : ModelFit.Method.values()) {
            ModelFit fit = fit("/reference/" + data + ".csv", formula, decimals, method);
            List<Reference> expected = references.stream()
                    .filter(reference -> reference.model().equals(model)
                            && reference.method().equals(method.name()))
                    .toList();
            assertThat(expected).hasSizeGreaterThan(5);
            expected.forEach(reference -> check(reference, fit));
        }
    }

    private static ModelFit fit(String data, String formula, String decimals, ModelFit.Method method) {
        var parsed = (Formula.Parsed.Accepted) Formula.parse(formula.equals("NESTED") ? NESTED : formula);
        Map<String, Integer> numeric = new java.util.HashMap<>();
        for (String column : decimals.split(" ", -1)) {
            numeric.put(column.split("=", -1)[0], Integer.parseInt(column.split("=", -1)[1]));
        }
        ModelSpec spec = parsed.formula().withNumeric(numeric);
        return MixedModels.fit(Rows.read(data).count(spec), spec, method);
    }

    private static void check(Reference reference, ModelFit fit) {
        switch (reference.quantity()) {
            case "criterion" ->
                assertThat(fit.criterion())
                        .as(reference.toString())
                        .isLessThanOrEqualTo(reference.value() + reference.tolerance())
                        .isGreaterThan(reference.value() - 1e-4);
            case "residual" -> reference.check(fit.residualVariance());
            case "component" -> reference.check(component(fit, reference.name()));
            case "coefficient" ->
                reference.check(coefficient(fit, reference.name()).estimate());
            case "se" -> reference.check(coefficient(fit, reference.name()).standardError());
            case "effect" -> reference.check(prediction(fit, reference.name()).effect());
            case "effect-error" ->
                reference.check(prediction(fit, reference.name()).standardError());
            case "level-error" -> assertThat(reference.value()).isPositive();
            default -> throw new AssertionError("nothing checks " + reference);
        }
    }

    private static double component(ModelFit fit, String group) {
        return fit.randomEffects().stream()
                .filter(effect -> effect.group().equals(group))
                .findFirst()
                .orElseThrow()
                .variance();
    }

    private static ModelFit.FixedEffect coefficient(ModelFit fit, String term) {
        return fit.fixedEffects().stream()
                .filter(effect -> effect.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError(term + " is not among " + fit.fixedEffects()));
    }

    private static ModelFit.Prediction prediction(ModelFit fit, String name) {
        return fit.predictions().stream()
                .filter(effect -> (effect.group() + "=" + effect.level()).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not predicted"));
    }
}
