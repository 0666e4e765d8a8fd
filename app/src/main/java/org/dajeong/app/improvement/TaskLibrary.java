package org.dajeong.app.improvement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tasks that are known from elsewhere, with their sources: `library/tasks.json`.
@Component
class TaskLibrary {

    private final List<TaskIdea> ideas;

    TaskLibrary(JsonMapper json) {
        try (InputStream file = new ClassPathResource("library/tasks.json").getInputStream()) {
            this.ideas = List.copyOf(json.readValue(file, new TypeReference<List<TaskIdea>>() {}));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// All, in the order of the file.
    List<TaskIdea> list() {
        return ideas;
    }

    /// The task with a key; none for one that a department thought of itself.
    Optional<TaskIdea> find(String key) {
        return ideas.stream().filter(idea -> idea.key().equals(key)).findFirst();
    }
}
