package org.dajeong.app.integrity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.ProblemShares;
import org.jspecify.annotations.Nullable;

/// Decides which departments are shown, and which questions are named: so that no leader learns who it was that told
/// the audit office of a problem (`docs/decisions/method/0010-citizens-of-happy-calls.md`).
final class Disclosed {

    /// With fewer answers a department is not shown: twice as many as for ratings, because here a citizen is protected
    /// from whom he told of.
    static final int ANSWERS_MIN = 10;

    /// A question is named from so many problem answers on.
    static final int PROBLEMS_MIN = 5;

    /// Problem answers are added up over so many published quarters, the newest among them.
    static final int QUARTERS = 4;

    private Disclosed() {}

    /// The tallies, each with whether it is shown.
    static List<Tally> of(List<Tally> tallies) {
        ProblemShares shares = new ProblemShares();
        tallies.forEach(tally -> add(shares, tally));
        List<String> withheld = shares.answer(ANSWERS_MIN).withheld();
        return tallies.stream()
                .map(tally -> new Tally(
                        tally.department(),
                        tally.counted(),
                        tally.questions(),
                        withheld.contains(tally.department().toString())
                                ? Optional.of(reason(tally))
                                : Optional.empty()))
                .toList();
    }

    private static void add(ProblemShares shares, Tally tally) {
        for (long answer = 0; answer < tally.counted().answers(); answer++) {
            shares.add(tally.department().toString(), answer < tally.counted().problems());
        }
    }

    private static Tally.Withheld reason(Tally tally) {
        return tally.counted().answers() < ANSWERS_MIN ? Tally.Withheld.FEW_ANSWERS : Tally.Withheld.PROTECTS_ANOTHER;
    }

    /// The departments whose counts differ from those of an earlier publication of the same quarter by so few answers
    /// that the difference tells of them.
    static List<UUID> telling(List<Tally> tallies, Map<UUID, Counted> before) {
        return tallies.stream()
                .filter(tally -> tally.withheld().isEmpty())
                .filter(tally -> tells(tally.counted(), before.get(tally.department())))
                .map(Tally::department)
                .toList();
    }

    private static boolean tells(Counted now, @Nullable Counted before) {
        return before != null && !now.equals(before) && Math.abs(now.answers() - before.answers()) < ANSWERS_MIN;
    }
}
