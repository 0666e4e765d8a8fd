package org.dajeong.app.wellbeing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dajeong.sources.workbook.Wanted;

/// The columns of a file, under the headings that offices use for them.
enum LoadColumn {
    QUARTER("분기", "quarter"),
    DEPARTMENT("부서", "부서명", "department"),
    CALLS("전화", "전화 건수", "전화 수신", "calls"),
    VISITS("방문", "방문 건수", "내방", "visits"),
    STAFF("현원", "직원 수", "근무 인원", "staff"),
    ABUSIVE("특이민원", "특이민원 건수", "특이민원(폭언 등)", "abusive");

    private final List<String> headings;

    LoadColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /// Its name in messages and fields.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The heading in our own form.
    String heading() {
        return headings.getFirst();
    }

    static List<Wanted> wanted() {
        return Stream.of(values())
                .map(column -> new Wanted(column.key(), column.headings, true))
                .toList();
    }
}
