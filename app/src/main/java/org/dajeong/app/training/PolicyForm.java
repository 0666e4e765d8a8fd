package org.dajeong.app.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.Ids;
import org.dajeong.app.training.Policy.Confirmer;
import org.dajeong.app.training.Policy.Reward;
import org.dajeong.app.web.TypedDay;

/// What somebody typed about a rule on recognised hours.
record PolicyForm(
        String kind,
        String validFrom,
        String minutesMin,
        String sharePercent,
        String minutesCounted,
        String yearlyCap,
        String confirmer) {

    private static final int MINUTES_MAX = 240;
    private static final int SHARE_MAX = 300;
    private static final int FIXED_MAX = 480;
    private static final int CAP_HOURS_MAX = 1_000;
    private static final int HOUR = 60;

    /// The form before anything was typed.
    static final PolicyForm BLANK = new PolicyForm("", "", "10", "100", "", "", Confirmer.DEPARTMENT_HEAD.name());

    /// What came of reading it.
    record Read(Optional<Policy> policy, List<PolicyProblem> problems) {}

    static PolicyForm of(Map<String, String> typed) {
        return new PolicyForm(
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("validFrom", ""),
                typed.getOrDefault("minutesMin", ""),
                typed.getOrDefault("sharePercent", ""),
                typed.getOrDefault("minutesCounted", ""),
                typed.getOrDefault("yearlyCap", ""),
                typed.getOrDefault("confirmer", ""));
    }

    /// @param kinds those that there are
    Read read(List<Kind> kinds) {
        List<PolicyProblem> problems = new ArrayList<>();
        if (kinds.stream().noneMatch(one -> one.code().equals(kind))) {
            problems.add(PolicyProblem.NO_KIND);
        }
        Optional<LocalDate> from = TypedDay.read(validFrom);
        if (from.isEmpty()) {
            problems.add(PolicyProblem.NO_DAY);
        }
        Optional<Integer> minimum = number(minutesMin, MINUTES_MAX);
        if (minimum.isEmpty()) {
            problems.add(PolicyProblem.NO_MINIMUM);
        }
        Optional<Reward> reward = reward(problems);
        Optional<Integer> cap = number(yearlyCap, CAP_HOURS_MAX).map(hours -> hours * HOUR);
        if (!yearlyCap.isBlank() && cap.isEmpty()) {
            problems.add(PolicyProblem.NO_CAP);
        }
        Optional<Confirmer> who = Arrays.stream(Confirmer.values())
                .filter(one -> one.name().equals(confirmer))
                .findFirst();
        if (who.isEmpty()) {
            problems.add(PolicyProblem.NO_CONFIRMER);
        }
        return problems.isEmpty()
                ? new Read(
                        Optional.of(new Policy(
                                Ids.next(),
                                kind,
                                from.orElseThrow(),
                                minimum.orElseThrow(),
                                reward.orElseThrow(),
                                cap,
                                who.orElseThrow())),
                        List.of())
                : new Read(Optional.empty(), problems);
    }

    private Optional<Reward> reward(List<PolicyProblem> problems) {
        if (!sharePercent.isBlank() && !minutesCounted.isBlank()) {
            problems.add(PolicyProblem.TWO_REWARDS);
            return Optional.empty();
        }
        Optional<Reward> reward = number(sharePercent, SHARE_MAX)
                .<Reward>map(Reward.Share::new)
                .or(() -> number(minutesCounted, FIXED_MAX).map(Reward.Fixed::new));
        if (reward.isEmpty()) {
            problems.add(PolicyProblem.NO_REWARD);
        }
        return reward;
    }

    /// A whole number from 1 to a greatest.
    static Optional<Integer> number(String typed, int max) {
        String text = typed.strip();
        return text.matches("\\d{1,5}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= 1 && number <= max)
                : Optional.empty();
    }
}
