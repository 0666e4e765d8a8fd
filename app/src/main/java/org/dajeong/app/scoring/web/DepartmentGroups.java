package org.dajeong.app.scoring.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.organization.Bureau;
import org.dajeong.app.organization.Bureaus;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// How departments stand together: in bureaus, and by kind of work.
@Component
class DepartmentGroups {

    private final Bureaus bureaus;

    DepartmentGroups(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    /// The groups in a reader's language.
    Names names(Words words) {
        return new Names(bureaus.all().stream().collect(Collectors.toMap(Bureau::id, Function.identity())), words);
    }

    /// The names of groups.
    record Names(Map<UUID, Bureau> bureaus, Words words) {

        /// So many departments stand in no bureau of any office.
        private static final long DEPARTMENTS_MAX = 1_000_000;

        String bureau(Department department) {
            Bureau bureau = bureaus.get(department.bureau());
            return bureau == null ? "" : bureau.name(words.language());
        }

        String kind(Department department) {
            return kind(department.kind());
        }

        String kind(KindOfWork kind) {
            return words.text(
                    "scores.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        /// Where a department stands in the office's own order: by bureau, then inside it.
        long place(Department department) {
            Bureau bureau = bureaus.get(department.bureau());
            return (bureau == null ? 0 : bureau.place()) * DEPARTMENTS_MAX + department.place();
        }
    }
}
