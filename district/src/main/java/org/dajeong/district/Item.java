package org.dajeong.district;

import java.util.List;
import java.util.stream.Collectors;

/// One item of the rubric by which a call is scored.
///
/// **Source.** The phone rubric of the Seoul waterworks, 2017-18, published with its points.
///
/// @param column name of its column in the ratings
/// @param officialName its name on the published form
/// @param points the most it can earn
public record Item(String column, String officialName, int points) {

    /// The ten items in the order of the form; their points add up to 100.
    public static final List<Item> RUBRIC = List.of(
            new Item("수신", "접속신속", 10),
            new Item("맞이", "맞이인사", 10),
            new Item("연결", "연결태도", 10),
            new Item("언어", "언어표현", 10),
            new Item("경청", "경청태도", 10),
            new Item("안내", "적극안내", 10),
            new Item("태도", "응대태도", 10),
            new Item("종료", "종료인사", 15),
            new Item("통화종료", "통화종료", 5),
            new Item("만족", "전체만족", 10));

    /// The rubric as the option `--items` takes it: `수신:10,맞이:10,…`.
    public static String option() {
        return RUBRIC.stream().map(item -> item.column() + ":" + item.points()).collect(Collectors.joining(","));
    }

    static List<String> columns() {
        return RUBRIC.stream().map(Item::column).toList();
    }
}
