package org.dajeong.app.improvement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tasks that are known, with their sources: those from elsewhere, `library/tasks.json`, and cases of this agency.
@Component
class TaskLibrary {

    private final List<TaskIdea> published;
    private final List<IdeaSource> sources;

    TaskLibrary(JsonMapper json, List<IdeaSource> sources) {
        this.sources = List.copyOf(sources);
        try (InputStream file = new ClassPathResource("library/tasks.json").getInputStream()) {
            this.published = List.copyOf(json.readValue(file, new TypeReference<List<TaskIdea>>() {}));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// All: the published ones in the order of the file, then those of this agency.
    List<TaskIdea> list() {
        return Stream.concat(published.stream(), sources.stream().flatMap(source -> source.ideas().stream()))
                .toList();
    }

    /// The task with a key; none for one that a department thought of itself.
    Optional<TaskIdea> find(String key) {
        return list().stream().filter(idea -> idea.key().equals(key)).findFirst();
    }
}
