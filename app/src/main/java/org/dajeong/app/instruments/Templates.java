package org.dajeong.app.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The published forms that come with the product: `instruments/templates.json`, each with its source.
@Component
public class Templates {

    private static final String FILE = "/instruments/templates.json";

    private final List<Template> all;

    Templates() {
        try (InputStream file = Objects.requireNonNull(Templates.class.getResourceAsStream(FILE))) {
            all = List.of(JsonMapper.shared().readValue(file, Template[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All of them.
    public List<Template> all() {
        return all;
    }

    /// The one with a code.
    public Optional<Template> find(String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }
}
