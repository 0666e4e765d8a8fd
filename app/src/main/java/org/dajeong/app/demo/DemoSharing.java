package org.dajeong.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.improvement.ShareAnswer;
import org.dajeong.app.improvement.ShareResult;
import org.dajeong.app.improvement.Sharing;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.Departments;
import org.springframework.stereotype.Component;

/// Asks and answers what stands in `sharing.tsv`, by the same way as the departments do.
@Component
class DemoSharing {

    private final Sharing sharing;
    private final Departments departments;
    private final Clock clock;

    DemoSharing(Sharing sharing, Departments departments, Clock clock) {
        this.sharing = sharing;
        this.departments = departments;
        this.clock = clock;
    }

    void bringIn(String by, String address) {
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            ShareResult asked = sharing.ask(
                    department(cells[0]), Optional.of(department(cells[1])), cells[2], cells[3], by, address);
            if (!(asked instanceof ShareResult.Done(var request))) {
                throw new IllegalStateException("%s cannot ask %s: %s".formatted(cells[0], cells[1], asked));
            }
            if (!cells[4].isEmpty()) {
                sharing.answer(
                        request.id(),
                        new ShareAnswer(cells[4], Optional.empty(), Optional.empty(), !cells[5].isEmpty(), cells[5]),
                        by,
                        address);
            }
        }
    }

    private UUID department(String name) {
        return switch (departments.find(name, LocalDate.now(clock))) {
            case DepartmentMatch.Found(var department) -> department.id();
            case DepartmentMatch other -> throw new IllegalStateException(name + " is not there");
        };
    }

    private static List<String> lines() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoSharing.class.getResourceAsStream("sharing.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
