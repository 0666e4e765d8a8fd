package org.dajeong.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajeong.district.Item;
import org.junit.jupiter.api.Test;

/// The published forms that come with the product.
class TemplatesUnitTests {

    private final Templates templates = new Templates();

    @Test
    void pointsAddUpTo100AsPublished() {
        assertThat(templates.all()).hasSize(4).allSatisfy(template -> {
            assertThat(template.points()).isEqualTo(100);
            assertThat(template.source()).isNotBlank();
            assertThat(template.items())
                    .extracting(org.dajeong.app.instruments.Item::code)
                    .doesNotHaveDuplicates();
            assertThat(template.items()).allSatisfy(item -> {
                assertThat(item.stage().in("en")).isNotEqualTo(item.stage().ko());
                assertThat(item.name().in("en")).isNotEqualTo(item.name().ko());
            });
        });
    }

    @Test
    void theTenItemsAreThoseOfTheDistrict() {
        List<Item> district = Item.RUBRIC;
        List<org.dajeong.app.instruments.Item> items =
                templates.find("phone-ten-items").orElseThrow().items();

        assertThat(items)
                .extracting(org.dajeong.app.instruments.Item::code)
                .isEqualTo(district.stream().map(Item::column).toList());
        assertThat(items)
                .extracting(org.dajeong.app.instruments.Item::points)
                .isEqualTo(district.stream().map(Item::points).toList());
        assertThat(items)
                .extracting(org.dajeong.app.instruments.Item::officialName)
                .isEqualTo(district.stream().map(Item::officialName).toList());
        assertThat(items)
                .extracting(item -> item.name().ko())
                .containsExactly("신속한 수신", "맞이인사", "담당자 연결", "언어표현", "경청", "적극 안내", "응대태도", "종료인사", "통화 종료", "전반적 만족");
    }

    @Test
    void weightsThatChangedInOneYearAreTwoForms() {
        assertThat(points("seoul-phone-2019-q1")).containsExactly(10, 10, 10, 40, 20, 10);
        assertThat(points("seoul-phone-2019-q2")).containsExactly(10, 10, 10, 50, 15, 5);
        assertThat(points("seoul-visit-2016")).containsExactly(5, 20, 55, 10, 10);
    }

    private List<Integer> points(String code) {
        return templates.find(code).orElseThrow().items().stream()
                .map(org.dajeong.app.instruments.Item::points)
                .toList();
    }
}
