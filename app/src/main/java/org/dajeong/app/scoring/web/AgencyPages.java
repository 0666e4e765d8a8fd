package org.dajeong.app.scoring.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Collects what is said of all departments that somebody may see.
@Component
class AgencyPages {

    private final Publications publications;
    private final Departments departments;
    private final DepartmentGroups groups;
    private final Sentences sentences;
    private final Clock clock;

    AgencyPages(
            Publications publications,
            Departments departments,
            DepartmentGroups groups,
            Sentences sentences,
            Clock clock) {
        this.publications = publications;
        this.departments = departments;
        this.groups = groups;
        this.sentences = sentences;
        this.clock = clock;
    }

    AgencyComposer composer(Publication publication, Viewer viewer, Arrangement arrangement, Locale locale) {
        Words words = sentences.in(locale);
        DepartmentGroups.Names names = groups.names(words);
        List<AgencyRow> rows = AgencyRow.of(publications.units(publication.run()), departments.all(), names).stream()
                .filter(row -> viewer.mayRead(row.department().id()))
                .toList();
        RunTexts texts = new RunTexts(words, clock.getZone());
        return new AgencyComposer(
                publication,
                rows,
                !viewer.seesAll(),
                arrangement,
                names,
                new Standings(publications, publication.run(), texts.scores()),
                texts);
    }
}
