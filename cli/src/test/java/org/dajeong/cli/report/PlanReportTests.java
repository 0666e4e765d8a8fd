package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Plan;
import org.dajeong.engine.api.Plan.UnitPlan;
import org.junit.jupiter.api.Test;

class PlanReportTests {

    private static final Plan PLAN = new Plan(List.of(
            new UnitPlan("세무2과", 24, OptionalLong.of(0), OptionalDouble.of(5.13)),
            new UnitPlan("감사담당관", 3, OptionalLong.of(1_021), OptionalDouble.of(12.7)),
            new UnitPlan("홍보담당관", 3, OptionalLong.empty(), OptionalDouble.empty())));

    @Test
    void aPlanForAReliability() {
        assertThat(text(
                        Language.KOREAN, new Plan.Request(0.8, OptionalDouble.empty(), OptionalLong.empty())))
                .isEqualTo("""
                X
                """);
    }

    @Test
    void aPlanForAChange() {
        assertThat(text(Language.ENGLISH, new Plan.Request(0.7, OptionalDouble.of(3), OptionalLong.of(2))))
                .isEqualTo("""
                X
                """);
    }

    private static String text(Language language, Plan.Request request) {
        return String.join("\n", new PlanReport(Messages.in(language)).lines(PLAN, request)) + "\n";
    }
}
