package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajeong.charts.DriverChart.Cut;
import org.dajeong.charts.DriverChart.Item;

/// Drivers; all figures are invented.
final class DriverSamples {

    static final DriverChart.Words KOREAN = new DriverChart.Words(
            "항목",
            "중요도",
            "잘하는 정도",
            "오차 범위(95%)",
            "자리",
            "100번 가운데",
            "항목 평균",
            List.of("먼저 살펴볼 항목", "지켜 갈 항목", "나중에 살펴볼 항목", "넉넉한 항목"),
            "중요도(만족의 차이와 함께 움직이는 몫, %)",
            "잘하는 정도(0~100점)");

    private static final DriverChart.Words ENGLISH = new DriverChart.Words(
            "Item",
            "Importance",
            "Performance",
            "95 % interval",
            "Quadrant",
            "Out of 100",
            "Mean of the items",
            List.of("Look here first", "Keep it up", "Later", "Enough"),
            "Importance (share of the differences in satisfaction, %)",
            "Performance (0–100)");

    private DriverSamples() {}

    static DriverChart korean() {
        return new DriverChart(
                new Caption("항목의 중요도와 잘하는 정도", "담당자 연결과 종료인사를 먼저 살펴보시면 됩니다."),
                KOREAN,
                cut(90.1, 7.4),
                List.of(
                        item("신속한 수신", 2.1, 1.2, 98.2, 0.3, "넉넉한 항목", 99),
                        item("맞이인사", 3.0, 1.5, 94.1, 0.6, "넉넉한 항목", 96),
                        item("담당자 연결", 14.2, 2.9, 78.3, 1.1, "먼저 살펴볼 항목", 100),
                        item("언어표현", 7.6, 2.0, 93.0, 0.5, "지켜 갈 항목", 55),
                        item("경청", 9.9, 2.2, 92.4, 0.5, "지켜 갈 항목", 97),
                        item("적극 안내", 10.1, 2.4, 88.0, 0.8, "먼저 살펴볼 항목", 93),
                        item("종료인사", 4.9, 1.9, 86.5, 0.9, "나중에 살펴볼 항목", 98)));
    }

    static DriverChart english() {
        return new DriverChart(
                new Caption("Importance and performance of the items", "Transfer comes first."),
                ENGLISH,
                cut(85, 5),
                List.of(
                        item("Transfer to the person in charge <&>", 9, 2, 75, 1, "Look here first", 100),
                        item("Listening", 1, 0.5, 95, 1, "Enough", 98)));
    }

    /// Points on top of each other.
    static DriverChart crowded() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            items.add(item("항목 " + (i + 1), 5 + i % 3 * 0.01, 1, 80 + i % 2 * 0.01, 1, "지켜 갈 항목", 50));
        }
        return new DriverChart(new Caption("붐비는 그림", "열다섯 항목이 한자리에 있습니다."), KOREAN, cut(80, 5), items);
    }

    static Cut cut(double performance, double importance) {
        return new Cut(
                new Figure(performance, plain(performance) + "점"), new Figure(importance, plain(importance) + "%"));
    }

    static Item item(
            String name, double importance, double above, double performance, double half, String quadrant, int times) {
        double low = Math.max(0, importance - above);
        return new Item(
                name,
                new Figure(importance, plain(importance) + "%"),
                new Interval(low, importance + above, plain(low) + "~" + plain(importance + above) + "%"),
                new Figure(performance, plain(performance) + "점"),
                new Interval(
                        performance - half,
                        performance + half,
                        plain(performance - half) + "~" + plain(performance + half) + "점"),
                quadrant,
                "100번 가운데 " + times + "번");
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
