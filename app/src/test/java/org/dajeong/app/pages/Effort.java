package org.dajeong.app.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.text.Normalizer;

/// What somebody has to do with his hands, counted, and the minutes it takes by the keystroke-level model
/// (Card, Moran and Newell 1980): a keystroke, a pointing, and a moment of thought before each field and each button.
///
/// The keystroke is that of a slow typist, 150 strokes of Hangul in a minute; a file is looked for in its folder.
final class Effort {

    private static final double KEY = 0.4;
    private static final double POINT = 1.5;
    private static final double THOUGHT = 1.35;
    private static final double FOLDER = 20;
    private static final double PAGE = 2;

    private int fields;
    private int choices;
    private int files;
    private int keys;
    private int pages;

    /// Types into a field.
    void type(Locator field, String text) {
        field.fill(text);
        fields++;
        keys += Normalizer.normalize(text, Normalizer.Form.NFD).length();
    }

    /// Chooses from a list.
    ///
    /// @param place in the list, from 0
    void choose(Locator list, int place) {
        list.selectOption(new SelectOption().setIndex(place));
        choices++;
    }

    void tick(Locator box) {
        box.check();
        choices++;
    }

    void attach(Locator field, Path file) {
        field.setInputFiles(file);
        files++;
    }

    /// Opens a part of the page.
    void unfold(Locator summary) {
        summary.click();
        choices++;
    }

    /// Presses what leads to another page, or sends a form.
    void go(Page page, Locator button) {
        page.waitForNavigation(button::click);
        pages++;
    }

    double minutes() {
        int pointings = fields + choices + 2 * files + pages;
        return (keys * KEY + pointings * (POINT + THOUGHT) + files * FOLDER + pages * PAGE) / 60;
    }

    @Override
    public String toString() {
        return "%d fields with %d keystrokes, %d choices, %d files, %d pages: %.1f minutes"
                .formatted(fields, keys, choices, files, pages, minutes());
    }
}
