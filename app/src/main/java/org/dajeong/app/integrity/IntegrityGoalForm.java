package org.dajeong.app.integrity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A goal on integrity as it was typed.
///
/// @param goal the goal that is worded anew; none for a new one
/// @param version the wording that whoever typed has read
/// @param target in per cent
/// @param answers how many are expected; blank: as many as last time
record IntegrityGoalForm(
        Optional<UUID> goal, int version, Quarter quarter, String target, String answers, String reason, String owner) {

    private static final int DIGITS_MAX = 8;
    private static final int PLACES = 2;

    static IntegrityGoalForm blank(Quarter quarter, Optional<UUID> owner) {
        return new IntegrityGoalForm(
                Optional.empty(),
                0,
                quarter,
                "",
                "",
                "",
                owner.map(UUID::toString).orElse(""));
    }

    static IntegrityGoalForm of(IntegrityGoal goal) {
        return new IntegrityGoalForm(
                Optional.of(goal.id()),
                goal.version(),
                goal.quarter(),
                percent(goal.promise().target()),
                String.valueOf(goal.promise().answers()),
                goal.promise().reason(),
                goal.owner().toString());
    }

    /// The same against a wording that somebody else left.
    IntegrityGoalForm against(IntegrityGoal now) {
        return new IntegrityGoalForm(goal, now.version(), quarter, target, answers, reason, owner);
    }

    /// The same with another target and number of answers.
    IntegrityGoalForm with(String other, int expected) {
        return new IntegrityGoalForm(goal, version, quarter, other, String.valueOf(expected), reason, owner);
    }

    static String percent(double share) {
        BigDecimal exact = BigDecimal.valueOf(share).movePointRight(PLACES).stripTrailingZeros();
        return exact.setScale(Math.max(0, exact.scale())).toPlainString();
    }

    IntegrityGoalDraft draft(UUID department) {
        return new IntegrityGoalDraft(department, quarter, theTarget(), theAnswers(), reason, id(owner));
    }

    /// The share; none where something else was typed. A percent sign does no harm.
    private Optional<Double> theTarget() {
        String number = target.strip().replace(',', '.').replaceAll("\\s*%$", "");
        return number.length() <= DIGITS_MAX && number.matches("[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new BigDecimal(number).movePointLeft(PLACES).doubleValue())
                : Optional.empty();
    }

    /// How many; 0 where something else was typed. What Koreans count with does no harm.
    private OptionalInt theAnswers() {
        String number = answers.strip().replace(",", "").replaceAll("\\s*(건|명)$", "");
        return number.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        number.length() <= DIGITS_MAX && number.matches("[0-9]+") ? Integer.parseInt(number) : 0);
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
