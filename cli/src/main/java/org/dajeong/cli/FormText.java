package org.dajeong.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.api.FormVersion;
import org.dajeong.engine.api.FormVersion.Item;
import org.dajeong.sources.CellText;
import org.jspecify.annotations.Nullable;

/// Reads an instrument version: `수신:10,맞이:10`.
final class FormText {

    private final Complaints complaints;

    FormText(Complaints complaints) {
        this.complaints = complaints;
    }

    /// The version an option describes, or nothing and at least one complaint.
    ///
    /// @param name of the version
    Optional<FormVersion> read(String option, String name, @Nullable String text) {
        if (text == null) {
            complaints.add("ask.form", option);
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean right = true;
        for (String part : text.split(",", -1)) {
            Optional<Item> item = item(part);
            if (item.isEmpty()) {
                complaints.add("ask.form-item", option, part.strip());
                right = false;
            } else if (!names.add(item.get().name())) {
                complaints.add("ask.form-item-twice", option, item.get().name());
                right = false;
            }
            item.ifPresent(items::add);
        }
        return right ? Optional.of(new FormVersion(name, items)) : Optional.empty();
    }

    private static Optional<Item> item(String text) {
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? "" : CellText.clean(text.substring(0, colon));
        String points = text.substring(colon + 1).strip();
        // Six digits: sums of points of a form stay small.
        return name.isEmpty() || !points.matches("0*[1-9]\\d{0,5}")
                ? Optional.empty()
                : Optional.of(new Item(name, Integer.parseInt(points)));
    }
}
