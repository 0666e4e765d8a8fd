package org.dajeong.app.training;

/// What can be wrong with a rule or a kind.
enum PolicyProblem {
    NO_KIND("kind"),
    NO_DAY("validFrom"),
    /// Minutes that were recognised already would change.
    IN_THE_PAST("validFrom"),
    DAY_TAKEN("validFrom"),
    NO_MINIMUM("minutesMin"),
    NO_REWARD("sharePercent"),
    TWO_REWARDS("minutesCounted"),
    NO_CAP("yearlyCap"),
    NO_CONFIRMER("confirmer"),
    /// A rehearsal is confirmed with its task, and that is the head's.
    REHEARSAL_BY_HEAD("confirmer"),
    NO_NAMES("nameKo"),
    NAME_TAKEN("nameKo");

    private final String field;

    PolicyProblem(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
