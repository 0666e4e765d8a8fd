package org.dajeong.app.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `diagnosis/ContactsPage` shows: how the items stand, always; and the contacts behind them, where there
/// are so many that they tell of nobody.
///
/// @param department whose page it is
/// @param basis what is published
/// @param items how much of its points each item earned; empty where the department is not shown
/// @param waves the newest first
record ContactsPage(String departmentId, String department, String basis, List<Item> items, List<OfWave> waves) {

    ContactsPage {
        items = List.copyOf(items);
        waves = List.copyOf(waves);
    }

    /// An item, in per cent of what it can earn.
    record Item(String name, String ours, String agency) {}

    /// A wave.
    ///
    /// @param contacts in no order, each an answer per item
    /// @param because why there are none
    record OfWave(
            String id,
            String heading,
            List<List<Answer>> contacts,
            @Nullable String because) {

        OfWave {
            contacts = contacts.stream().map(List::copyOf).toList();
        }
    }

    /// What a contact earned in an item.
    ///
    /// @param lost whether it was less than all
    record Answer(String item, String points, boolean lost) {}
}
