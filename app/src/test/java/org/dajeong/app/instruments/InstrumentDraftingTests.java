package org.dajeong.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.instruments.InstrumentVersion.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Versions from their first draft to their retirement.
@ProductTest
class InstrumentDraftingTests {

    private static final String BY = "office";
    private static final String FROM = "127.0.0.1";

    @Autowired
    private Instruments instruments;

    @Autowired
    private InstrumentDrafting drafting;

    @Autowired
    private Templates templates;

    @Autowired
    private JdbcClient jdbc;

    private Template template;

    @BeforeEach
    void anInstrumentOfItsOwn() {
        Template published = templates.find("seoul-phone-2019-q2").orElseThrow();
        template = new Template(
                "test-" + UUID.randomUUID(),
                published.name(),
                published.stream(),
                published.source(),
                published.items());
    }

    @Test
    void aDraftBeginsWithThePublishedItems() {
        InstrumentVersion draft = instruments.get(drafting.draft(template, BY, FROM));

        assertThat(draft.number()).isEqualTo(1);
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.items()).isEqualTo(template.items());
        assertThat(draft.source()).isEqualTo(template.source());
    }

    @Test
    void anInstrumentHasOneDraftAtATime() {
        UUID draft = drafting.draft(template, BY, FROM);

        assertThat(drafting.draft(template, BY, FROM)).isEqualTo(draft);
        assertThat(drafting.draftFrom(draft, BY, FROM)).isEqualTo(draft);
    }

    @Test
    void aChangeOfWhatIsInUseMakesTheNextVersion() {
        UUID first = drafting.draft(template, BY, FROM);
        drafting.putInUse(first, BY, FROM);
        UUID second = drafting.draftFrom(first, BY, FROM);
        drafting.change(second, template.items().subList(0, 3), BY, FROM);

        assertThat(drafting.change(first, template.items().subList(0, 3), BY, FROM))
                .isFalse();
        assertThat(drafting.discard(first, BY, FROM)).isFalse();
        assertThat(instruments.get(first).items()).isEqualTo(template.items());
        assertThat(instruments.inUse()).extracting(InstrumentVersion::id).contains(first);

        assertThat(drafting.putInUse(second, BY, FROM)).isTrue();
        assertThat(instruments.get(second).number()).isEqualTo(2);
        assertThat(instruments.get(second).items()).hasSize(3);
        assertThat(instruments.get(first).state()).isEqualTo(State.RETIRED);
        assertThat(drafting.putInUse(first, BY, FROM)).isFalse();
    }

    @Test
    void aDraftCanBeThrownAway() {
        UUID draft = drafting.draft(template, BY, FROM);

        assertThat(drafting.discard(draft, BY, FROM)).isTrue();
        assertThatThrownBy(() -> instruments.get(draft)).isInstanceOf(InstrumentNotFound.class);
    }

    @Test
    void theTablesThemselvesRefuseToChangeWhatIsInUse() {
        UUID version = drafting.draft(template, BY, FROM);
        drafting.putInUse(version, BY, FROM);

        for (String change : List.of(
                "update instruments.item set points = 1 where version_id = ?",
                "delete from instruments.item where version_id = ?",
                "update instruments.version set state = 'DRAFT' where id = ?",
                "delete from instruments.version where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).params(version).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(instruments.get(version).items()).isEqualTo(template.items());
    }
}
