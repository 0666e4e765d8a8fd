package org.dajeong.app.training;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/// Everything `training/SessionShowPage` shows.
///
/// @param facts what was written down
/// @param counts what one who attended gets for it by the agency's rule
/// @param task where the CS task stands that it belongs to
/// @param halves the attendance lists: one, or two
/// @param confirmed with which document
/// @param awaits whose confirmation is missing
/// @param meanwhile whether somebody else changed it just before
record SessionShowPage(
        UUID id,
        UUID department,
        String title,
        String heading,
        int version,
        List<Fact> facts,
        String counts,
        @Nullable String task,
        @Nullable String material,
        @Nullable File file,
        String attendance,
        List<Half> halves,
        @Nullable String confirmed,
        @Nullable String awaits,
        boolean mayChange,
        boolean mayConfirm,
        Typed typed,
        boolean meanwhile,
        List<FieldProblem> problems) {

    SessionShowPage {
        facts = List.copyOf(facts);
        halves = List.copyOf(halves);
        problems = List.copyOf(problems);
    }

    /// @param name what it is called
    record Fact(String name, String text) {}

    /// @param people codes or names, as the staff list shows them
    record Half(String heading, List<String> people) {

        Half {
            people = List.copyOf(people);
        }
    }

    /// @param ending of its name, without the dot
    record File(String name, String ending, String size, String sha256) {}

    /// What was typed to confirm it.
    record Typed(String document, String documentOn) {

        static final Typed NOTHING = new Typed("", "");
    }
}
