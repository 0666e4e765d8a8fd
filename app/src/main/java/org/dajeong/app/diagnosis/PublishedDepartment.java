package org.dajeong.app.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Transfers;
import org.dajeong.app.scoring.RatedItem;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;

/// What has been published about one department, and the days that matter to it.
///
/// @param name in the reader's language
/// @param quarter the newest quarter of the run
/// @param mean the agency's mean, in points
/// @param why over all quarters together
/// @param quarters of the run, oldest first
/// @param items of the rubric, in its order
/// @param tellingTasks the kinds of contact that make most of the mix part, the largest first; may be empty
/// @param taskDue the last day to hand in a CS task, where one is set
public record PublishedDepartment(
        UUID run,
        UUID department,
        String name,
        Quarter quarter,
        LocalDate publishedOn,
        double mean,
        Why why,
        List<QuarterResult> quarters,
        List<RatedItem> items,
        List<String> tellingTasks,
        Optional<LocalDate> taskDue) {

    public PublishedDepartment {
        quarters = List.copyOf(quarters);
        items = List.copyOf(items);
        tellingTasks = List.copyOf(tellingTasks);
    }

    /// The department in one quarter.
    ///
    /// @param answer what the run says of it
    /// @param transfers who was new on its first day, where anybody was
    /// @param newForm whether the form changed since the quarter before
    public record QuarterResult(Quarter quarter, Answer answer, Optional<Transfers> transfers, boolean newForm) {}

    /// What a run says of a department in one quarter.
    public sealed interface Answer {

        /// Its score.
        record Scored(ScoreSheet.UnitScore score) implements Answer {}

        /// Its own raw mean over all its contacts, where no other department is like it.
        ///
        /// @param contacts how many there were
        /// @param low lower end of its 95 % interval
        /// @param high upper end
        record Alone(long contacts, double mean, double low, double high) implements Answer {}

        /// Not shown.
        record Withheld(ScoreSheet.Withheld reason, long required) implements Answer {}

        /// No contacts.
        record NotSurveyed() implements Answer {}
    }

    /// The name of an item in a language of the pages; what is no item stands for itself.
    String item(String code, String language) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.name(language))
                .orElse(code);
    }

    /// The improvement field of an item.
    Optional<String> field(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(RatedItem::field);
    }

    /// Whether it had contacts in the newest quarter.
    boolean surveyedLast() {
        return quarters.stream()
                .filter(one -> one.quarter().equals(quarter))
                .anyMatch(one -> !(one.answer() instanceof Answer.NotSurveyed));
    }
}
