package org.dajeong.app.scoring.web;

import java.util.List;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.ScoreSheet.UnitScore;

/// Everything `scoring/AgencyRanksPage` shows: between which ranks each comparable department lies.
///
/// @param among among how many departments
record AgencyRanksPage(int among, List<Row> rows) {

    AgencyRanksPage {
        rows = List.copyOf(rows);
    }

    record Row(String name, String kind, String rank) {}

    /// Of the rows that the reader may see, in the office's own order.
    ///
    /// @param among how many departments of the agency have a rank
    static AgencyRanksPage of(AgencyComposer agency, int among) {
        Words words = agency.texts().words();
        return new AgencyRanksPage(
                among,
                agency.rows().stream()
                        .flatMap(row -> row.score().flatMap(UnitScore::rank).stream()
                                .map(rank -> new Row(
                                        row.department().name(words.language()),
                                        agency.names().kind(row.department()),
                                        words.text("ranks.between", rank.low(), rank.high()))))
                        .toList());
    }
}
