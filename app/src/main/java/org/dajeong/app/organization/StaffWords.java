package org.dajeong.app.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that stand in the cells of a staff list. They belong to the file, not to the language of the
/// reader.
final class StaffWords {

    static final Map<String, StaffRow.Post> POSTS = ordered(
            Map.entry("팀원", StaffRow.Post.MEMBER),
            Map.entry("팀장", StaffRow.Post.TEAM_LEAD),
            Map.entry("과장", StaffRow.Post.DEPARTMENT_HEAD),
            Map.entry("부서장", StaffRow.Post.DEPARTMENT_HEAD),
            Map.entry("담당관", StaffRow.Post.DEPARTMENT_HEAD),
            Map.entry("동장", StaffRow.Post.DEPARTMENT_HEAD),
            Map.entry("국장", StaffRow.Post.BUREAU_HEAD),
            Map.entry("보건소장", StaffRow.Post.BUREAU_HEAD));

    static final Map<String, StaffRow.CsRole> CS_ROLES = ordered(
            Map.entry("CS리더", StaffRow.CsRole.LEADER),
            Map.entry("부서 실무자", StaffRow.CsRole.DEPUTY),
            Map.entry("서무", StaffRow.CsRole.DEPUTY));

    static final Map<String, KindOfWork> KINDS = ordered(
            Map.entry("민원창구", KindOfWork.FRONT_DESK),
            Map.entry("부과·징수", KindOfWork.LEVY),
            Map.entry("지도·단속", KindOfWork.ENFORCEMENT),
            Map.entry("인허가", KindOfWork.PERMITS),
            Map.entry("복지", KindOfWork.WELFARE),
            Map.entry("내부지원", KindOfWork.SUPPORT),
            Map.entry("동 주민센터", KindOfWork.DONG),
            Map.entry("보건", KindOfWork.HEALTH),
            Map.entry("시설·현장", KindOfWork.FACILITIES),
            Map.entry("문화·지원사업", KindOfWork.PROGRAMMES));

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-./년 ]+(\\d{1,2})[-./월 ]+(\\d{1,2})[.일]?( .*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}");

    /// Spreadsheets count days from here.
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private StaffWords() {}

    /// What a word means, whatever its spaces and letter case.
    static <T> Optional<T> find(Map<String, T> words, String word) {
        String key = DepartmentNames.key(word);
        return words.entrySet().stream()
                .filter(entry -> DepartmentNames.key(entry.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// A date written 2026-07-01, 2026. 7. 1., 20260701, or as spreadsheets store it.
    static Optional<LocalDate> date(String text) {
        for (Pattern pattern : List.of(COMPACT, DATE)) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3))));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text)))
                : Optional.empty();
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
