package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dajeong.district.District;
import org.dajeong.engine.api.DisclosureCheck;
import org.dajeong.engine.api.DisclosureCheck.Rule;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.RatedGroup;
import org.junit.jupiter.api.Test;

/// FEATURE: eight quarters of the district are published, each quarter again with the next, corrected; and a reader
/// who kept all eight papers cannot compute a figure of few.
class DisclosureAttackTests {

    private static final int QUARTERS = 8;
    private static final Rule RULE = new Rule(5, 3);

    @Test
    void aReaderOfAllPublicationsLearnsNothingOfFew() throws IOException {
        List<PublishedFigure> all = DisclosureCheck.figures(ratings(), Map.of());
        List<PublishedFigure> careless = new ArrayList<>();
        List<PublishedFigure> careful = new ArrayList<>();
        for (int p = 1; p <= QUARTERS; p++) {
            String publication = String.valueOf(p);
            List<PublishedFigure> now = all.stream()
                    .filter(figure -> figure.name().publication().equals(publication))
                    .toList();
            // Each paper by itself keeps the whole rule; its author forgot the earlier ones.
            careless.addAll(DisclosureCheck.propose(now, RULE, publication).figures());
            careful.addAll(now);
            DisclosureCheck.Proposal proposal = DisclosureCheck.propose(careful, RULE, publication);
            assertThat(proposal.left().isEmpty()).isTrue();
            careful = new ArrayList<>(proposal.figures());
        }

        DisclosureFindings forgotten = DisclosureCheck.check(careless, RULE);
        DisclosureFindings kept = DisclosureCheck.check(careful, RULE);

        assertThat(forgotten.broken()).isEmpty();
        assertThat(forgotten.solved().size() + forgotten.groups().size()).isPositive();
        assertThat(kept.isEmpty()).isTrue();
        double shown = careful.stream().filter(PublishedFigure::shown).count() / (double) careful.size();
        assertThat(shown).isGreaterThan(0.5);
    }

    /// Who was rated how often, in eight quarters: six of one district and two of another with the same departments.
    /// Every seventeenth rating comes in only after the first publication of its quarter.
    private static List<RatedGroup> ratings() throws IOException {
        Map<List<String>, Map<Set<String>, Long>> counts = new HashMap<>();
        count(counts, District.of(District.DEFAULT_SEED), 0, 6);
        count(counts, District.of(1), 6, 2);
        List<RatedGroup> groups = new ArrayList<>();
        counts.forEach((key, of) -> of.forEach((publications, n) -> groups.add(new RatedGroup(
                Optional.empty(),
                key.get(0),
                Optional.of(key.get(1)),
                Optional.of(key.get(2)),
                publications,
                n,
                Map.of()))));
        return groups;
    }

    private static void count(
            Map<List<String>, Map<Set<String>, Long>> counts, District district, int first, int quarters)
            throws IOException {
        List<String> header = district.header();
        List<List<String>> rows = new ArrayList<>();
        district.writeTo(rating -> rows.add(List.copyOf(rating.fields())));
        List<String> labels = List.copyOf(new TreeSet<>(
                rows.stream().map(row -> row.get(header.indexOf("quarter"))).toList()));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            int quarter = labels.indexOf(row.get(header.indexOf("quarter")));
            if (quarter < quarters) {
                int p = first + quarter + 1;
                Set<String> publications = new TreeSet<>();
                if (p == QUARTERS || i % 17 != 0) {
                    publications.add(String.valueOf(p));
                }
                if (p < QUARTERS) {
                    publications.add(String.valueOf(p + 1));
                }
                counts.computeIfAbsent(
                                List.of(row.get(header.indexOf("dept")), "q" + p, row.get(header.indexOf("staff"))),
                                _ -> new HashMap<>())
                        .merge(publications, 1L, Long::sum);
            }
        }
    }
}
