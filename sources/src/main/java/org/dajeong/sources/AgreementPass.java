package org.dajeong.sources;

import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.Tables;

/// Reads ratings that several gave to the same contacts; a row whose value was not asked is left out.
final class AgreementPass extends FilePass {

    private final AgreementSpec spec;
    private final int contact;
    private final int rater;
    private final int value;
    private final TableCounter counter;

    AgreementPass(AgreementSpec spec, Problems.Collector problems, Progress progress) {
        super(problems, progress, Progress.READING);
        this.spec = spec;
        contact = wanted.add(spec.contact());
        rater = wanted.add(spec.rater());
        value = wanted.add(spec.value());
        counter = new TableCounter(spec.tables());
    }

    @Override
    void take(long row, String[] cells) {
        long before = problems.count();
        required(row, contact, cells);
        required(row, rater, cells);
        String text = cells[value];
        if (CellText.isError(text)) {
            problems.add(Problem.Kind.CELL_ERROR, row, spec.value(), text);
        }
        if (problems.count() > before || CellText.isNotAsked(text)) {
            return;
        }
        if (spec.level() != Level.NOMINAL) {
            var number = Decimals.find(text);
            if (number.isEmpty()) {
                problems.add(Problem.Kind.NOT_A_NUMBER, row, spec.value(), text);
                return;
            }
            text = number.get().toPlainString();
        }
        // The columns of the tables: contact, rater, value.
        counter.add(new String[] {cells[contact], cells[rater], text}, new long[0]);
    }

    private void required(long row, int place, String[] cells) {
        if (cells[place].isEmpty()) {
            problems.add(Problem.Kind.BLANK, row, wanted.name(place), "");
        } else if (CellText.isError(cells[place])) {
            problems.add(Problem.Kind.CELL_ERROR, row, wanted.name(place), cells[place]);
        }
    }

    Tables tables() {
        return counter.tables();
    }
}
