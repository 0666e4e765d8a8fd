package org.dajeong.sources.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person confirmed about the workbooks of one firm, to be used again for its next one.
///
/// Plain records of texts, numbers and lists, so that any library can store it. Columns are remembered by
/// their header, never by their place: [Workbook#fit] finds them again or says what is missing.
///
/// @param columns the header path of each field, see [Layout.Column]
/// @param repeated fields whose blank cells mean the cell above; cells that are merged need not be here
public record Mapping(Header header, Map<String, String> columns, List<String> repeated, Sheets sheets, Words words) {

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        repeated = List.copyOf(repeated);
    }

    /// Where the header was.
    ///
    /// @param row its first line; if the header moves it is found all the same, nearest to here
    /// @param rows the number of its lines
    public record Header(int row, int rows) {}

    /// Which sheets are read.
    ///
    /// @param only the sheets to read; if empty, every sheet that is neither hidden nor blank
    /// @param leftOut sheets that are not read
    /// @param field the field that a sheet's name is; empty if none
    public record Sheets(List<String> only, List<String> leftOut, String field) {

        public Sheets {
            only = List.copyOf(only);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// What certain words mean.
    ///
    /// @param notAsked what stands in an item that was not asked, among it perhaps the empty text; for
    ///     [CellReader]
    /// @param notRatings what a row begins with that is none: sums, means, notes, the example of a form
    public record Words(List<String> notAsked, List<String> notRatings) {

        public Words {
            notAsked = List.copyOf(notAsked);
            notRatings = List.copyOf(notRatings);
        }

        /// The words that are usual in Korean workbooks.
        public static Words usual() {
            return new Words(
                    List.of("", "-", "해당없음", "해당사항없음", "비해당", "미해당", "N/A", "NA"),
                    List.of(
                            "합계", "총계", "소계", "누계", "계", "평균", "총평균", "전체평균", "부서평균", "최고", "최저", "최댓값", "최솟값", "표준편차",
                            "비고", "참고", "예시"));
        }
    }

    /// The required fields that come neither from a column nor from a sheet's name.
    public List<String> missing(List<Wanted> wanted) {
        return wanted.stream()
                .filter(Wanted::required)
                .map(Wanted::key)
                .filter(key -> !columns.containsKey(key) && !sheets.field().equals(key))
                .toList();
    }
}
