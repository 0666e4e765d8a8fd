package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The sentences about CS tasks, and the library.
class TaskWordsUnitTests {

    private static final Sentences SENTENCES = new Sentences();

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void everyAnswerHasAWord(String language) {
        Words words = SENTENCES.in(Locale.of(language));
        Map<String, Enum<?>[]> all = new LinkedHashMap<>();
        all.put("task.kind", TaskKind.values());
        all.put("task.stop", TaskStopRule.values());
        all.put("task.state", TaskState.values());
        all.put("task.carried-out", TaskCarriedOut.values());
        all.put("task.verdict", Verdict.values());
        all.put("task.reason", Change.Reason.values());
        all.put("task.evidence", Verdict.values());
        all.put("task.strength", TaskIdea.Strength.values());
        all.put("task.problem", TaskResult.Problem.values());
        all.put("task.evidence.problem", TaskEvidenceKeeping.Problem.values());
        all.forEach((prefix, values) -> {
            for (Enum<?> value : values) {
                assertThatCode(() -> words.of(prefix, value)).as(prefix + value).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void aChangeIsToldByItsSizeAndItsWay() {
        TaskTexts texts = new TaskTexts(SENTENCES.in(Locale.KOREAN), Optional.empty());

        assertThat(texts.range(new Change.Measured(-0.4, 0.6, -1.6, 0.8))).isEqualTo("1.6점 낮아짐~0.8점 높아짐");
        assertThat(texts.range(new Change.Measured(1.5, 0.5, 0.6, 2.4))).isEqualTo("0.6~2.4점");
        assertThat(texts.range(new Change.Measured(-1.5, 0.5, -2.4, -0.6))).isEqualTo("0.6~2.4점");
        assertThat(texts.change(new Change.Measured(-1.5, 0.5, -2.4, -0.6))).isEqualTo("1.5점 낮아짐");
        assertThat(texts.change(new Change.Measured(0.01, 0.5, -1, 1))).isEqualTo("그대로");
    }

    @Test
    void whatCannotBeToldAfterFourQuartersIsNotPutOffAgain() {
        TaskTexts texts = new TaskTexts(SENTENCES.in(Locale.KOREAN), Optional.empty());
        Quarter first = Quarter.parse("2025-3");

        assertThat(texts.told(cannotTell(List.of(first))).text()).contains("다음 분기와 합쳐");
        assertThat(texts.told(cannotTell(List.of(first, first.plus(1), first.plus(2), first.plus(3))))
                        .text())
                .contains("네 분기를 합쳐 보아도");
    }

    @Test
    void everyTaskOfTheLibraryNamesItsSourceAndIsWrittenInBothLanguages() {
        assertThat(new TaskLibrary(JsonMapper.builder().build(), List.of()).list())
                .hasSize(7)
                .allSatisfy(idea -> {
                    assertThat(idea.source()).isNotBlank();
                    assertThat(idea.address()).startsWith("http");
                    assertThat(idea.fields()).isNotEmpty();
                    for (var text : List.of(idea.title(), idea.cause(), idea.action(), idea.checks())) {
                        assertThat(text.ko()).isNotBlank();
                        assertThat(text.en()).isNotBlank();
                    }
                });
    }

    @Test
    void aTaskIsForDepartmentsThatCanDoIt() {
        TaskIdea rota = new TaskLibrary(JsonMapper.builder().build(), List.of())
                .find("lunch-rota")
                .orElseThrow();

        assertThat(rota.suits(KindOfWork.LEVY, 20, false)).isTrue();
        assertThat(rota.suits(KindOfWork.LEVY, 20, true)).isFalse();
        assertThat(rota.suits(KindOfWork.LEVY, 3, false)).isFalse();
    }

    private static TaskVerdict cannotTell(List<Quarter> quarters) {
        return new TaskVerdict(
                new UUID(0, 1),
                TaskPromise.WHOLE,
                new UUID(0, 2),
                1,
                quarters,
                BigDecimal.ONE,
                Verdict.CANNOT_TELL,
                new Change.Measured(0, 2, -4, 4));
    }
}
