package org.dajeong.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.dajeong.engine.api.Formula;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaUnitTests {

    @Test
    void nestedGroupsAndProductsAreWrittenOut() {
        Formula formula = formula("점수 ~ 1 + task*channel + factor(hour) + days + (1|bureau/dept) + (1|caller)");

        assertThat(formula.response()).isEqualTo("점수");
        assertThat(formula.fixed())
                .extracting(term -> term.factor().name())
                .containsExactly("task", "channel", "task:channel", "hour", "days");
        assertThat(formula.groups())
                .containsExactly(Factor.of("bureau"), Factor.of("bureau", "dept"), Factor.of("caller"));
        assertThat(formula.mayBeNumeric()).containsExactly("days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            y + x              ; NO_TILDE       ; y + x
            ~ x + (1|g)        ; NO_RESPONSE    ; ~ x + (1|g)
            y ~ x + + (1|g)    ; EMPTY_TERM     ; +
            y ~ (1 + x|g)      ; RANDOM_SLOPE   ; (1 + x|g)
            y ~ a:b + (1|g)    ; NO_MAIN_EFFECT ; a:b
            y ~ a + b + a:b:c  ; NO_MAIN_EFFECT ; a:b:c
            y ~ a + a          ; TERM_TWICE     ; a
            y ~ log(x) + (1|g) ; NOT_UNDERSTOOD ; log(x)
            y ~ 0 + x          ; NOT_UNDERSTOOD ; 0
            """)
    void whatIsNotAFormulaIsNamed(String text, Formula.Fault fault, String found) {
        var refused = (Formula.Parsed.Refused) Formula.parse(text);

        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.found()).contains(found);
    }

    private static Formula formula(String text) {
        return ((Formula.Parsed.Accepted) Formula.parse(text)).formula();
    }
}
