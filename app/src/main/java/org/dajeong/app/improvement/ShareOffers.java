package org.dajeong.app.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.improvement.SimilarDepartments.Better;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom a department can ask how it does better, item by item; the part `improvement/ShareOffers` of a page.
@Component
public class ShareOffers {

    /// More names for an item help nobody.
    private static final int PER_ITEM_MAX = 2;

    /// Nor do more items at once.
    private static final int ITEMS_MAX = 3;

    private final SimilarDepartments similar;
    private final ShareRequests requests;
    private final Publications publications;

    ShareOffers(SimilarDepartments similar, ShareRequests requests, Publications publications) {
        this.similar = similar;
        this.requests = requests;
        this.publications = publications;
    }

    /// A department that can be asked, or was.
    ///
    /// @param item its code
    /// @param to the department to ask
    /// @param label what the button says, to those who hear it without the sentence
    /// @param asked how far the request has come; absent where it was not asked
    /// @param request the request, if there is one
    public record Offer(
            String itemName,
            String item,
            UUID to,
            String sentence,
            String label,
            @Nullable String asked,
            @Nullable UUID request) {}

    /// All that is sure; nothing where nothing is.
    public List<Offer> of(UUID department, Words words) {
        Optional<Publication> published = publications.latest();
        List<Better> better = similar.of(department);
        List<ShareRequest> made = better.isEmpty() ? List.of() : requests.of(Set.of(department));
        List<Offer> offers = new ArrayList<>();
        for (Better one : better) {
            String item =
                    published.map(run -> run.item(one.item(), words.language())).orElse(one.item());
            long shown = offers.stream()
                    .filter(offer -> offer.item().equals(one.item()))
                    .count();
            long items = offers.stream().map(Offer::item).distinct().count();
            if (shown < PER_ITEM_MAX && (shown > 0 || items < ITEMS_MAX)) {
                offers.add(offer(one, item, made, words));
            }
        }
        return offers;
    }

    private static Offer offer(Better one, String item, List<ShareRequest> made, Words words) {
        String name = one.department().name(words.language());
        Optional<ShareRequest> request = made.stream()
                .filter(known -> known.to().equals(one.department().id())
                        && known.item().equals(one.item())
                        && (known.isOpen() || known.run().equals(one.run())))
                .findFirst();
        return new Offer(
                item,
                one.item(),
                one.department().id(),
                words.text("share.offer", name),
                words.text("share.ask.of", name, item),
                request.map(known -> words.of("share.asked", known.state())).orElse(null),
                request.map(ShareRequest::id).orElse(null));
    }
}
