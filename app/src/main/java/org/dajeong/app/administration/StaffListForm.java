package org.dajeong.app.administration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.organization.Answers;
import org.dajeong.app.organization.KindOfWork;
import org.springframework.util.MultiValueMap;

/// The answers that the form about new and missing departments sends: a row of equally long columns per question.
final class StaffListForm {

    private final MultiValueMap<String, String> sent;

    StaffListForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /// What can be understood; anything else is as if it had not been answered.
    Answers answers() {
        Map<String, Answers.Founding> foundings = new HashMap<>();
        for (int i = 0; i < column("name").size(); i++) {
            Optional<Answers.Origin> origin = one(Answers.Origin.values(), cell("origin", i));
            Optional<KindOfWork> kind = one(KindOfWork.values(), cell("kind", i));
            if (origin.isPresent() && kind.isPresent()) {
                Optional<UUID> of = id(cell("of", i));
                // Another department's part or spelling, but nobody said whose: a department of its own.
                boolean whose = origin.get() == Answers.Origin.NEW || of.isPresent();
                foundings.put(
                        cell("name", i),
                        new Answers.Founding(
                                whose ? origin.get() : Answers.Origin.NEW,
                                of,
                                kind.get(),
                                cell("nameEn", i).strip(),
                                ""));
            }
        }
        Map<UUID, Answers.Fate> fates = new HashMap<>();
        for (int i = 0; i < column("department").size(); i++) {
            Optional<UUID> department = id(cell("department", i));
            Optional<Answers.End> end = one(Answers.End.values(), cell("end", i));
            if (department.isPresent() && end.isPresent()) {
                String into = end.get() == Answers.End.CLOSED ? "" : cell("into", i);
                fates.put(department.get(), new Answers.Fate(end.get(), into));
            }
        }
        return new Answers(foundings, fates);
    }

    private List<String> column(String name) {
        return sent.getOrDefault(name, List.of());
    }

    private String cell(String name, int row) {
        return row < column(name).size() ? column(name).get(row) : "";
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
