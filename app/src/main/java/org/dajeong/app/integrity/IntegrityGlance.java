package org.dajeong.app.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Counted;
import org.springframework.stereotype.Component;

/// The newest published quarter in short, for those who look at the whole.
@Component
public class IntegrityGlance {

    private final IntegrityResults results;

    IntegrityGlance(IntegrityResults results) {
        this.results = results;
    }

    /// What is told.
    ///
    /// @param whole the agency's share in a sentence
    /// @param higher departments of which it can be said that their share is higher, in the office's order
    public record Lines(Quarter quarter, String whole, List<Line> higher) {

        public Lines {
            higher = List.copyOf(higher);
        }
    }

    /// A department and its share.
    public record Line(UUID department, String name, String share) {}

    /// What there is about these departments; none where nothing is published.
    ///
    /// @param open in the office's order
    public Optional<Lines> of(List<Department> open, Words words) {
        return results.latest().map(published -> lines(published, open, words));
    }

    private static Lines lines(PublishedIntegrity published, List<Department> open, Words words) {
        String quarter = words.quarter(published.quarter());
        if (published.departments().isEmpty()) {
            return new Lines(
                    published.quarter(), words.text("integrity.few", quarter, Disclosed.ANSWERS_MIN), List.of());
        }
        Share whole = new Share(published.whole());
        List<Line> higher = new ArrayList<>();
        for (Department department : open) {
            Counted counted = published.departments().get(department.id());
            if (counted != null && new Share(counted).to(whole) == Share.Relation.HIGHER) {
                Share share = new Share(counted);
                higher.add(new Line(
                        department.id(),
                        department.name(words.language()),
                        words.text("integrity.glance.share", share.text(), share.interval(words))));
            }
        }
        return new Lines(
                published.quarter(),
                words.text(
                        "integrity.whole",
                        quarter,
                        whole.text(),
                        whole.interval(words),
                        whole.counted().answers()),
                higher);
    }
}
