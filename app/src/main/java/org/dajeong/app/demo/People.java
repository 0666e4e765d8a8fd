package org.dajeong.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajeong.district.District;
import org.dajeong.district.Posting;

/// Who works where in 가온구, on the days on which its staff lists were made.
///
/// The staff who are rated come from the district; leaders, heads of departments and of bureaus are added. All are
/// codes, as in an office that keeps no names.
final class People {

    /// The days of the lists: the beginning, and the two transfers before today.
    static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 1, 1));

    /// The district's quarter that begins on each of these days.
    private static final List<Integer> QUARTERS = List.of(0, 2, 4);

    private static final String MERGED = "위생과";
    private static final List<String> BEFORE_MERGER = List.of("위생1과", "위생2과");

    /// Somebody on a list.
    ///
    /// @param department empty for the head of a bureau
    /// @param since the day he came there
    record Person(
            String code,
            String bureau,
            String department,
            String kind,
            String departmentEn,
            String team,
            String grade,
            String post,
            String csRole,
            LocalDate since) {}

    /// Where somebody is, and since when.
    private record Stay(String department, LocalDate since) {}

    private final OfficeTable table;
    private final District district;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Stay> stays = new HashMap<>();

    People(OfficeTable table, District district) {
        this.table = table;
        this.district = district;
        district.postings(QUARTERS.getLast()).forEach(posting -> kinds.put(posting.dept(), posting.kind()));
    }

    /// The whole office on one of [#DAYS]. Lists are asked for in their order, because arrivals are remembered.
    List<Person> on(int day) {
        List<Person> people = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (Posting posting : district.postings(QUARTERS.get(day))) {
            String department = department(posting.dept(), posting.staff(), day);
            if (begun.add(department)) {
                addDuties(people, posting.dept(), department, day);
            }
            people.add(person(
                    posting.staff(),
                    posting.dept(),
                    department,
                    "6급 이하",
                    "팀원",
                    begun.add(department + " deputy") ? "부서 실무자" : "",
                    day));
        }
        for (String bureau : table.bureaus()) {
            people.add(new Person(
                    code('b', table.bureaus().indexOf(bureau)),
                    bureau,
                    "",
                    "",
                    "",
                    "",
                    "4급",
                    bureau.equals("보건소") ? "보건소장" : "국장",
                    "",
                    DAYS.getFirst()));
        }
        people.sort(Comparator.comparing((Person person) -> place(person.department())));
        return people;
    }

    /// Under which name the department of a rating was known on one of the days.
    static String department(String dept, String staff, int day) {
        boolean mergedLater = dept.equals(MERGED) && day < 2;
        return mergedLater ? BEFORE_MERGER.get(staff.charAt(staff.length() - 1) % 2) : dept;
    }

    /// The code of a department's CS leader on one of the days.
    String leader(String dept, int day) {
        OfficeTable.Line line = table.line(dept);
        List<OfficeTable.Line> changed = table.withNewLeader();
        int turn = changed.indexOf(line);
        if (turn < 0) {
            return code('l', table.lines().indexOf(line));
        }
        return code('l', 100 + (day < 2 ? turn : (turn + 1) % changed.size()));
    }

    /// The code of a department's head.
    String head(String dept) {
        return code('h', table.lines().indexOf(table.line(dept)));
    }

    /// The code of a bureau's head.
    String bureauHead(String bureau) {
        return code('b', table.bureaus().indexOf(bureau));
    }

    private void addDuties(List<Person> people, String dept, String department, int day) {
        String post = dept.endsWith("동") ? "동장" : dept.endsWith("담당관") ? "담당관" : "과장";
        boolean second = department.equals(BEFORE_MERGER.getLast());
        String head = second ? code('h', 90) : head(dept);
        String leader = second ? code('l', 90) : leader(dept, day);
        people.add(person(head, dept, department, "5급", post, "", day));
        people.add(person(leader, dept, department, "6급", "팀장", "CS리더", day));
    }

    private Person person(
            String code, String dept, String department, String grade, String post, String csRole, int day) {
        OfficeTable.Line line = table.line(dept);
        LocalDate since = stays.merge(
                        code,
                        new Stay(department, DAYS.get(day)),
                        (before, now) -> before.department().equals(department) ? before : now)
                .since();
        boolean known = department.equals(dept);
        return new Person(
                code,
                line.bureau(),
                department,
                kind(dept),
                known ? line.nameEn() : line.nameEn() + (department.equals(BEFORE_MERGER.getFirst()) ? " 1" : " 2"),
                post.equals("팀원") ? "%d팀".formatted(1 + code.charAt(code.length() - 2) % 4) : "1팀",
                grade,
                post,
                csRole,
                since);
    }

    private String kind(String dept) {
        return switch (kinds.getOrDefault(dept, "")) {
            case "FRONT_DESK" -> "민원창구";
            case "LEVY" -> "부과·징수";
            case "ENFORCEMENT" -> "지도·단속";
            case "PERMITS" -> "인허가";
            case "WELFARE" -> "복지";
            case "DONG" -> "동 주민센터";
            case "HEALTH" -> "보건";
            case "FACILITIES" -> "시설·현장";
            case "PROGRAMMES" -> "문화·지원사업";
            default -> "내부지원";
        };
    }

    private int place(String department) {
        String known = BEFORE_MERGER.contains(department) ? MERGED : department;
        for (int i = 0; i < table.lines().size(); i++) {
            if (table.lines().get(i).name().equals(known)) {
                return i;
            }
        }
        return table.lines().size();
    }

    private static String code(char kind, int number) {
        return "%c%05d".formatted(kind, number);
    }
}
