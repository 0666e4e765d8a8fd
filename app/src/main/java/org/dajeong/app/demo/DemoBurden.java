package org.dajeong.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.BusyMonths;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.organization.Staffing;
import org.dajeong.app.wellbeing.LoadAnswer;
import org.dajeong.app.wellbeing.LoadKeeping;
import org.springframework.stereotype.Component;

/// What the departments of 가온구 had to bear, brought in as a file: by kind of work and busy months, and more in three
/// of them. 주거정비과 has many contacts, and many abusive ones; 자치행정과 had the elections of 2026; 치수과 has
/// rain in July.
@Component
class DemoBurden {

    /// How much more comes in per busy month of a quarter.
    private static final double BUSY = 0.06;

    /// Figures differ by so much at random, either way.
    private static final double NOISE = 0.06;

    private static final Quarter ELECTIONS = new Quarter(2026, 2);
    private static final int RAIN = 3;

    private final LoadKeeping keeping;
    private final Departments departments;
    private final Staffing staffing;
    private final BusyMonths busyMonths;

    DemoBurden(LoadKeeping keeping, Departments departments, Staffing staffing, BusyMonths busyMonths) {
        this.keeping = keeping;
        this.departments = departments;
        this.staffing = staffing;
        this.busyMonths = busyMonths;
    }

    /// What a kind of work brings.
    ///
    /// @param contacts per person and quarter
    /// @param visits their share of the contacts
    /// @param abusive abusive ones in a thousand
    private record Usual(double contacts, double visits, double abusive) {

        static Usual of(KindOfWork kind) {
            return switch (kind) {
                case FRONT_DESK -> new Usual(430, 0.7, 0.6);
                case DONG -> new Usual(420, 0.6, 0.7);
                case LEVY -> new Usual(390, 0.2, 1.2);
                case WELFARE -> new Usual(340, 0.35, 1.4);
                case ENFORCEMENT -> new Usual(330, 0.1, 1.6);
                case HEALTH -> new Usual(320, 0.5, 0.5);
                case PERMITS -> new Usual(300, 0.3, 1.6);
                case FACILITIES -> new Usual(260, 0.1, 0.8);
                case PROGRAMMES -> new Usual(210, 0.15, 0.3);
                case SUPPORT -> new Usual(120, 0.1, 0.3);
            };
        }
    }

    void bringIn(List<Quarter> quarters, String by, String address) {
        List<BusyMonths.BusyMonth> busy = busyMonths.all();
        StringBuilder file = new StringBuilder("분기,부서,전화,방문,현원,특이민원\n");
        for (Quarter quarter : quarters) {
            Map<UUID, Integer> staff = staffing.counts(quarter.begins());
            for (Department department : departments.listFor(quarter.ends().minusDays(1))) {
                file.append(line(department, quarter, staff.getOrDefault(department.id(), 0), busy));
            }
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        if (!(keeping.bringIn("업무량.csv", bytes, by, address) instanceof LoadAnswer.Done)) {
            throw new IllegalStateException("the load of the demo cannot be applied");
        }
    }

    private static String line(Department department, Quarter quarter, int staff, List<BusyMonths.BusyMonth> busy) {
        SplittableRandom random = new SplittableRandom(31L * department.nameKo().hashCode() + quarter.hashCode());
        Usual usual = Usual.of(department.kind());
        double contacts = staff
                * usual.contacts()
                * (1 + BUSY * months(department, quarter, busy))
                * more(department.nameKo(), quarter)
                * random.nextDouble(1 - NOISE, 1 + NOISE);
        double abusive = department.nameKo().equals("주거정비과") ? 9 : usual.abusive();
        int visits = (int) Math.round(contacts * usual.visits());
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%d,%d,%d\n",
                quarter,
                department.nameKo(),
                Math.round(contacts) - visits,
                visits,
                staff,
                Math.round(contacts * abusive / 1000 * random.nextDouble(1 - NOISE, 1 + NOISE)));
    }

    private static long months(Department department, Quarter quarter, List<BusyMonths.BusyMonth> busy) {
        return busy.stream()
                .filter(month ->
                        month.department().equals(department.id()) && (month.month() + 2) / 3 == quarter.number())
                .count();
    }

    private static double more(String department, Quarter quarter) {
        return switch (department) {
            case "주거정비과" -> 1.9;
            case "자치행정과" -> quarter.equals(ELECTIONS) ? 5 : 1;
            case "치수과" -> quarter.number() == RAIN ? 2.4 : 1;
            default -> 1;
        };
    }
}
