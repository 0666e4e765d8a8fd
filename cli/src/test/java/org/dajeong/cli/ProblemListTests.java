package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.sources.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemListTests {

    @ParameterizedTest
    @EnumSource
    void everyKindIsASentenceInBothLanguages(Problem.Kind kind) {
        for (Language language : Language.values()) {
            String sentence = new ProblemList(Messages.in(language))
                    .sentence(new Problem(kind, "ratings.csv", 12, "수신", "열", List.of("0", "10")));

            assertThat(sentence)
                    .startsWith("ratings.csv")
                    .contains("12")
                    .contains("수신")
                    .doesNotContain("{");
        }
    }

    @Test
    void aProblemSaysWhereItIs() {
        ProblemList list = new ProblemList(Messages.in(Language.KOREAN));

        assertThat(list.sentence(new Problem(Problem.Kind.BLANK, "-", 12, "dept", "", List.of())))
                .isEqualTo("표준 입력 12행 ‘dept’ 열: 비어 있습니다. 값이 있어야 합니다.");
        assertThat(list.sentence(new Problem(Problem.Kind.QUOTE_OPEN, "a.csv", 1_200, "", "", List.of())))
                .startsWith("a.csv 1,200행: 큰따옴표가");
        assertThat(list.sentence(new Problem(Problem.Kind.NO_ROWS, "a.csv", 0, "", "", List.of())))
                .isEqualTo("a.csv: 열 이름만 있고 평가 기록이 없습니다.");
        assertThat(list.sentence(new Problem(Problem.Kind.COLUMN_MISSING, "a.csv", 0, "dpt", "", List.of())))
                .isEqualTo("a.csv ‘dpt’ 열: 이런 열이 없습니다.");
    }
}
