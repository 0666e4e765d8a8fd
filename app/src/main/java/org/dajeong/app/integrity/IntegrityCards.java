package org.dajeong.app.integrity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Counted;
import org.springframework.stereotype.Component;

/// A department's newest published share in short, for its own page: beside kindness, never added to it.
@Component
public class IntegrityCards {

    private final IntegrityResults results;
    private final FormerNames names;

    IntegrityCards(IntegrityResults results, FormerNames names) {
        this.results = results;
        this.names = names;
    }

    /// What is known of a department; a sentence where nothing is.
    public IntegrityCard of(UUID department, Words words) {
        Optional<PublishedIntegrity> latest = results.latest();
        if (latest.isEmpty()) {
            return new IntegrityCard(null, null, null, words.text("integrity.card.nothing"));
        }
        PublishedIntegrity published = latest.get();
        return own(published, department)
                .map(Share::new)
                .map(share -> of(share, published, words))
                .orElseGet(() -> new IntegrityCard(
                        null,
                        null,
                        null,
                        words.text(
                                "integrity.card.not-shown",
                                words.quarter(published.quarter()),
                                Disclosed.ANSWERS_MIN)));
    }

    /// The names that a department had are looked up only where they are needed.
    private Optional<Counted> own(PublishedIntegrity published, UUID department) {
        return published.find(List.of(department)).or(() -> published.find(names.of(department)));
    }

    private static IntegrityCard of(Share share, PublishedIntegrity published, Words words) {
        Share whole = new Share(published.whole());
        return new IntegrityCard(
                share.text(),
                share.interval(words),
                words.text(
                        "integrity.card.basis",
                        words.quarter(published.quarter()),
                        share.counted().answers(),
                        whole.text()),
                share.counted().problems() == 0
                        ? words.text("integrity.card.none-told")
                        : words.of("integrity.relation", share.to(whole)));
    }
}
