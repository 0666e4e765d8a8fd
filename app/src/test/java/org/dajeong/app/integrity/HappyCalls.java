package org.dajeong.app.integrity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;

/// Happy calls of a quarter as the audit office brings them in: so many departments with so many problems of so many
/// answers.
record HappyCalls(Quarter quarter, List<Of> departments) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String HEADINGS = "부서,통화일,불투명한 처리,규정·절차 위반,소극적 처리,특혜,부정 청탁,갑질,사익 추구,금품·향응";

    /// Those of one department.
    record Of(String department, int problems, int answers) {

        Stream<String> rows(Quarter quarter) {
            String day = quarter.begins().plusDays(20).toString();
            return Stream.iterate(0, row -> row + 1)
                    .limit(answers)
                    .map(row -> "%s,%s,아니오,아니오,%s,아니오,아니오,아니오,아니오,아니오"
                            .formatted(department, day, row < problems ? "예" : "아니오"));
        }
    }

    static HappyCalls in(Quarter quarter, Of... departments) {
        return new HappyCalls(quarter, List.of(departments));
    }

    static Of of(String department, int problems, int answers) {
        return new Of(department, problems, answers);
    }

    /// Publishes them in the week after the quarter.
    void publish(IntegrityKeeping keeping) {
        Clock after = Clock.fixed(
                quarter.ends().plusDays(4).atTime(9, 0).atZone(SEOUL).toInstant(), SEOUL);
        FileAnswer answer = keeping.on(after).bringIn(quarter, quarter + ".csv", file(), "integrity", "127.0.0.1");
        if (!(answer instanceof FileAnswer.Counts)) {
            throw new IllegalStateException("happy calls of %s: %s".formatted(quarter, answer));
        }
    }

    private byte[] file() {
        return Stream.concat(Stream.of(HEADINGS), departments.stream().flatMap(one -> one.rows(quarter)))
                .reduce("", (all, line) -> all + line + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
