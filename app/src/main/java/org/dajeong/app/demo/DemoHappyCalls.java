package org.dajeong.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dajeong.app.Quarter;
import org.dajeong.app.integrity.FileAnswer;
import org.dajeong.app.integrity.IntegrityKeeping;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.DepartmentNames;
import org.dajeong.app.organization.Departments;
import org.springframework.stereotype.Component;

/// What happy calls to the citizens of 가온구 found, brought in as files. The truth: about 3 % told of a problem;
/// 건축과 is really worse, 건설관리과 in what citizens can see of its rules, 도로과 really better. 세무2과 is as the
/// others.
@Component
class DemoHappyCalls {

    private static final String WHO = "integrity";

    /// With this one the newest quarter shows what is true.
    private static final long SEED = 130;

    /// The day after a quarter on which its calls were published.
    private static final int DAY = 2;

    /// Of all departments without a truth of their own.
    private static final double USUAL = 0.028;

    /// So many answers differ from quarter to quarter, either way.
    private static final double NOISE = 0.15;

    /// A question that was not asked.
    private static final double NOT_ASKED = 0.04;

    /// A second problem in the same call.
    private static final double SECOND = 0.25;

    private static final List<String> QUESTIONS =
            List.of("불투명한 처리", "규정·절차 위반", "소극적 처리", "특혜", "부정 청탁", "갑질", "사익 추구", "금품·향응");

    /// How often each question is the one, of a hundred problems.
    private static final List<Integer> USUALLY = List.of(36, 10, 32, 7, 3, 8, 3, 1);

    private static final List<Integer> UNCLEAR = List.of(86, 4, 6, 1, 1, 1, 1, 0);

    private final IntegrityKeeping keeping;
    private final Departments departments;
    private final Clock clock;

    DemoHappyCalls(IntegrityKeeping keeping, Departments departments, Clock clock) {
        this.keeping = keeping;
        this.departments = departments;
        this.clock = clock;
    }

    /// Answered calls a quarter of those who do permits, taxes, grants and works; few of some others, and of those who
    /// are not here none.
    private static Map<String, Integer> calls() {
        Map<String, Integer> calls = new LinkedHashMap<>();
        calls.put("홍보담당관", 2);
        calls.put("재무과", 95);
        calls.put("세무1과", 70);
        calls.put("세무2과", 64);
        calls.put("징수과", 45);
        calls.put("행정지원과", 3);
        calls.put("부동산정보과", 40);
        calls.put("스마트정보과", 4);
        calls.put("교육체육과", 30);
        calls.put("문화관광과", 40);
        calls.put("일자리경제과", 75);
        calls.put("복지정책과", 30);
        calls.put("어르신복지과", 28);
        calls.put("여성보육과", 55);
        calls.put("장애인복지과", 26);
        calls.put("기후환경과", 35);
        calls.put("청소행정과", 30);
        calls.put("공원녹지과", 35);
        calls.put("도시계획과", 30);
        calls.put("주거정비과", 42);
        calls.put("건축과", 102);
        calls.put("건설관리과", 90);
        calls.put("도로과", 100);
        calls.put("치수과", 50);
        calls.put("교통행정과", 30);
        calls.put("주차관리과", 26);
        calls.put("보건행정과", 4);
        calls.put("의약과", 45);
        calls.put("건강관리과", 3);
        calls.put("위생1과", 45);
        calls.put("위생2과", 40);
        calls.put("위생과", 84);
        return calls;
    }

    private static double truth(String department) {
        return switch (department) {
            case "건축과" -> 0.09;
            case "건설관리과" -> 0.07;
            case "도로과" -> 0.006;
            default -> USUAL;
        };
    }

    void bringIn(List<Quarter> quarters, String address) {
        DepartmentNames names = departments.names();
        for (Quarter quarter : quarters) {
            String name = "청렴해피콜_%s.csv".formatted(quarter);
            byte[] file = file(quarter, names).getBytes(StandardCharsets.UTF_8);
            Clock then = Clock.fixed(
                    quarter.ends()
                            .plusDays(DAY)
                            .atTime(14, 0)
                            .atZone(clock.getZone())
                            .toInstant(),
                    clock.getZone());
            if (!(keeping.on(then).bringIn(quarter, name, file, WHO, address) instanceof FileAnswer.Counts)) {
                throw new IllegalStateException(name + " cannot be counted");
            }
        }
    }

    private static String file(Quarter quarter, DepartmentNames names) {
        StringBuilder file = new StringBuilder("가온구 %d년 %d분기 청렴 해피콜 결과\n부서,통화일,%s\n"
                .formatted(quarter.year(), quarter.number(), String.join(",", QUESTIONS)));
        calls().forEach((department, usual) -> {
            if (names.find(department, quarter.begins()) instanceof DepartmentMatch.Found) {
                SplittableRandom random = new SplittableRandom(SEED * department.hashCode() + quarter.hashCode());
                long calls = Math.max(2, Math.round(usual * random.nextDouble(1 - NOISE, 1 + NOISE)));
                for (long call = 0; call < calls; call++) {
                    file.append(line(department, quarter, random));
                }
            }
        });
        return file.toString();
    }

    private static String line(String department, Quarter quarter, SplittableRandom random) {
        long days = ChronoUnit.DAYS.between(quarter.begins(), quarter.ends());
        LocalDate day = quarter.begins().plusDays(random.nextLong(days));
        boolean problem = random.nextDouble() < truth(department);
        int first = problem ? question(department, random) : -1;
        int second = problem && random.nextDouble() < SECOND ? question(department, random) : first;
        StringBuilder line = new StringBuilder(department).append(',').append(day);
        for (int question = 0; question < QUESTIONS.size(); question++) {
            boolean told = question == first || question == second;
            String answer = random.nextDouble() < NOT_ASKED ? "-" : "아니오";
            line.append(',').append(told ? "예" : answer);
        }
        return line.append('\n').toString();
    }

    private static int question(String department, SplittableRandom random) {
        List<Integer> weights = department.equals("건설관리과") ? UNCLEAR : USUALLY;
        int left = random.nextInt(100);
        int question = 0;
        while (left >= weights.get(question)) {
            left -= weights.get(question);
            question++;
        }
        return question;
    }
}
