package org.dajeong.app.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `scoring/OwnPage` shows.
///
/// @param nothing said where there are no ratings
record OwnPage(List<QuarterBlock> quarters, @Nullable String nothing) {

    OwnPage {
        quarters = List.copyOf(quarters);
    }

    /// One quarter in one department.
    ///
    /// @param id starts the ids of its parts
    /// @param summary how many ratings, and their mean
    record QuarterBlock(String id, String title, String summary, List<ItemRow> items, List<Contact> contacts) {

        QuarterBlock {
            items = List.copyOf(items);
            contacts = List.copyOf(contacts);
        }
    }

    /// @param most what the item can earn
    /// @param own mean of the person
    /// @param others mean of the others, or what stands in its place
    record ItemRow(String item, String official, String most, String own, String others) {}

    /// A single contact.
    ///
    /// @param lost the items that lost points
    record Contact(String day, String what, String score, String lost) {}
}
