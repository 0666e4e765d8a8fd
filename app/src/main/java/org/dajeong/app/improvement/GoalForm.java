package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A goal as it was typed.
///
/// @param goal the goal that is worded anew; none for a new one
/// @param version the wording that whoever typed has read
/// @param item code of the item; blank for the whole score
record GoalForm(
        Optional<UUID> goal, int version, Quarter quarter, String item, String target, String reason, String owner) {

    private static final int DIGITS_MAX = 8;

    static GoalForm blank(Quarter quarter, String item, String target, Optional<UUID> owner) {
        return new GoalForm(
                Optional.empty(),
                0,
                quarter,
                item,
                target,
                "",
                owner.map(UUID::toString).orElse(""));
    }

    static GoalForm of(Goal goal) {
        Goal.Promise promise = goal.promise();
        return new GoalForm(
                Optional.of(goal.id()),
                goal.version(),
                goal.quarter(),
                promise.item().orElse(""),
                BigDecimal.valueOf(promise.target()).stripTrailingZeros().toPlainString(),
                promise.reason(),
                goal.owner().toString());
    }

    GoalDraft draft(UUID department) {
        return new GoalDraft(department, quarter, theItem(), theTarget(), reason, id(owner));
    }

    Optional<String> theItem() {
        return item.isBlank() ? Optional.empty() : Optional.of(item);
    }

    /// The number; none where something else was typed. A percent sign or a unit after it does no harm.
    private Optional<Double> theTarget() {
        String number = target.strip().replace(',', '.').replaceAll("\\s*(%|점|points?)$", "");
        return number.length() <= DIGITS_MAX && number.matches("[0-9]+(\\.[0-9]+)?")
                ? Optional.of(Double.valueOf(number))
                : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
