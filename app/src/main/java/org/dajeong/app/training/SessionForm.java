package org.dajeong.app.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.training.Session.Content;
import org.dajeong.app.training.SessionResult.Problem;
import org.dajeong.app.web.TypedDay;
import org.springframework.util.MultiValueMap;

/// What somebody typed about a session, whether or not it can be read.
record SessionForm(
        String kind,
        String on,
        String second,
        String minutes,
        String topic,
        String item,
        String task,
        String taughtBy,
        String material,
        Set<String> attended,
        Set<String> attendedSecond) {

    private static final String USUAL_KIND = "IN_DEPARTMENT";
    private static final String USUAL_MINUTES = "20";

    SessionForm {
        attended = Set.copyOf(attended);
        attendedSecond = Set.copyOf(attendedSecond);
    }

    /// What came of reading it.
    record Read(Optional<Content> content, List<Problem> problems) {}

    /// The form before anything was typed.
    static SessionForm blank(LocalDate today, Optional<UUID> teacher, String task, String topic) {
        return new SessionForm(
                USUAL_KIND,
                today.toString(),
                "",
                USUAL_MINUTES,
                topic,
                "",
                task,
                teacher.map(UUID::toString).orElse(""),
                "",
                Set.of(),
                Set.of());
    }

    static SessionForm of(MultiValueMap<String, String> typed) {
        return new SessionForm(
                text(typed, "kind"),
                text(typed, "on"),
                text(typed, "second"),
                text(typed, "minutes"),
                text(typed, "topic"),
                text(typed, "item"),
                text(typed, "task"),
                text(typed, "taughtBy"),
                text(typed, "material"),
                new LinkedHashSet<>(typed.getOrDefault("attended", List.of())),
                new LinkedHashSet<>(typed.getOrDefault("attendedSecond", List.of())));
    }

    static SessionForm of(Content content) {
        return new SessionForm(
                content.kind(),
                content.on().toString(),
                content.second().map(LocalDate::toString).orElse(""),
                String.valueOf(content.minutes()),
                content.topic(),
                content.item(),
                content.task().map(UUID::toString).orElse(""),
                content.taughtBy().toString(),
                content.material(),
                texts(content.attended()),
                texts(content.attendedSecond()));
    }

    /// What can be read of it; days, minutes and the teacher are told at once where they cannot.
    Read read() {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> first = TypedDay.read(on);
        if (first.isEmpty()) {
            problems.add(Problem.NO_DAY);
        }
        Optional<LocalDate> last = TypedDay.read(second);
        if (last.isEmpty() && !second.isBlank()) {
            problems.add(Problem.NO_SECOND_DAY);
        }
        Optional<Integer> length = PolicyForm.number(minutes, Session.MINUTES_MAX);
        if (length.isEmpty()) {
            problems.add(Problem.NO_MINUTES);
        }
        Optional<UUID> teacher = id(taughtBy);
        if (teacher.isEmpty()) {
            problems.add(Problem.NO_TEACHER);
        }
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        return new Read(
                Optional.of(new Content(
                        kind,
                        first.orElseThrow(),
                        last.or(() -> attendedSecond.isEmpty() ? Optional.empty() : first),
                        length.orElseThrow(),
                        topic.strip(),
                        item,
                        id(task),
                        teacher.orElseThrow(),
                        material.strip(),
                        ids(attended),
                        ids(attendedSecond))),
                List.of());
    }

    static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Set<UUID> ids(Set<String> texts) {
        return texts.stream().flatMap(text -> id(text).stream()).collect(Collectors.toSet());
    }

    private static Set<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text;
    }
}
