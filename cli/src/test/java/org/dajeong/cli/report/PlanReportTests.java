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
            new UnitPlan("세무2과", 24, OptionalLong.of(0), OptionalDouble.of(5.13), OptionalDouble.empty()),
            new UnitPlan("감사담당관", 3, OptionalLong.of(1_021), OptionalDouble.of(12.7), OptionalDouble.empty()),
            new UnitPlan("홍보담당관", 3, OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty())));

    @Test
    void aPlanForAReliability() {
        assertThat(text(Language.KOREAN, new Plan.Request(0.8, OptionalDouble.empty(), OptionalLong.empty())))
                .isEqualTo("""
                신뢰도 0.80에 이르는 데 필요한 평가 기록

                부서        평가 기록  더 필요한 평가  알아볼 수 있는 변화(점)
                ----------  ---------  --------------  -----------------------
                세무2과          24건             0건                      5.1
                감사담당관        3건         1,021건                     12.7
                홍보담당관        3건  건수로는 안 됨                        -

                ‘알아볼 수 있는 변화’는 지금처럼 한 분기를 더 조사할 때 열 번에 여덟 번은 알아볼 수 있는 변화입니다. 이보다 작은 변화는 대개 ‘아직 알 수 없음’이 됩니다.

                ‘건수로는 안 됨’: 같은 조사원이 더 조사해도 이르지 못합니다. 조사원을 늘려 주십시오.
                """);
    }

    @Test
    void aPlanForAChange() {
        assertThat(text(Language.ENGLISH, new Plan.Request(0.7, OptionalDouble.of(3), OptionalLong.of(2))))
                .isEqualTo("""
                Ratings needed to see a change of 3.0 points in one quarter

                Department  Ratings per quarter  Further ratings per quarter  Visible change (points)
                ----------  -------------------  ---------------------------  -----------------------
                세무2과                      24                            0                      5.1
                감사담당관                    3                        1,021                     12.7
                홍보담당관                    3                 out of reach                        -

                “Visible change” is what one more quarter like the usual ones would show eight times out of ten. A smaller change mostly ends as “cannot tell yet”.

                “Out of reach”: quarters differ too much by themselves for any number of ratings. Look at several quarters together.
                """);
    }

    private static String text(Language language, Plan.Request request) {
        return String.join("\n", new PlanReport(Messages.in(language)).lines(PLAN, request)) + "\n";
    }

    /// What one quarter will not tell is said before it begins.
    @Test
    void aPlanForAChangeSaysHowOftenItWillNotTell() {
        Plan plan = new Plan(List.of(
                new UnitPlan("세무2과", 45, OptionalLong.of(85), OptionalDouble.of(5.13), OptionalDouble.of(0.528))));
        Plan.Request request = new Plan.Request(0.7, OptionalDouble.of(3), OptionalLong.of(2));

        assertThat(new PlanReport(Messages.in(Language.KOREAN)).lines(plan, request))
                .anyMatch(line -> line.endsWith("52.8%"))
                .anyMatch(line -> line.contains("실제로 3.0점 나아졌을 때에도"));
    }
}
