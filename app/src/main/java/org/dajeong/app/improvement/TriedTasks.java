package org.dajeong.app.improvement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What departments of this agency have tried for an item, and what it did, in a sentence or two.
@Component
public class TriedTasks {

    private final TaskSuggestions suggestions;
    private final Publications publications;

    TriedTasks(TaskSuggestions suggestions, Publications publications) {
        this.suggestions = suggestions;
        this.publications = publications;
    }

    /// For each item that a department loses points in and for which a task was tried here: the one with the surest
    /// effect.
    ///
    /// @return by the item's code
    public Map<String, String> of(UUID department, Words words) {
        TaskTexts texts = new TaskTexts(words, publications.latest());
        Map<String, String> tried = new HashMap<>();
        suggestions.of(department).stream()
                .filter(one -> one.effect().isPresent())
                .forEach(one -> tried.putIfAbsent(
                        one.item().code(),
                        one.idea().action().in(words.language()) + " "
                                + texts.evidence(
                                        one.effect(), texts.item(one.item().code()))));
        return tried;
    }
}
