package org.dajeong.app.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What the agency recognises of a kind of education from a day on.
///
/// @param kind code of the kind
/// @param minutesMin shorter ones count nothing
/// @param reward what a long enough one counts
/// @param yearlyCap so many minutes of this kind count in a year at most
/// @param confirmer whose confirmation it takes
record Policy(
        UUID id,
        String kind,
        LocalDate validFrom,
        int minutesMin,
        Reward reward,
        Optional<Integer> yearlyCap,
        Confirmer confirmer) {

    /// What counts.
    sealed interface Reward {

        /// So many per cent of its minutes.
        record Share(int percent) implements Reward {}

        /// Always as many minutes.
        record Fixed(int minutes) implements Reward {}
    }

    /// Who confirms.
    enum Confirmer {
        DEPARTMENT_HEAD,
        CS_OFFICE
    }

    private static final int WHOLE = 100;

    /// The minutes that count of one session, before the cap.
    int counted(int minutes) {
        if (minutes < minutesMin) {
            return 0;
        }
        return switch (reward) {
            case Reward.Share(int percent) -> minutes * percent / WHOLE;
            case Reward.Fixed(int fixed) -> fixed;
        };
    }

    /// What is left of a year's minutes under the cap.
    int capped(int minutes) {
        return yearlyCap.map(cap -> Math.min(cap, minutes)).orElse(minutes);
    }
}
