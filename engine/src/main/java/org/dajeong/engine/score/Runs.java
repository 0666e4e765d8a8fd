package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.Plan;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Split;
import org.dajeong.engine.api.VisibleChange;
import org.dajeong.engine.api.Wave;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSource.Match;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// One score run from beginning to end: count, mix, own, rows, tiers, what may be shown.
public final class Runs implements ScoreRun {

    /// With fewer units there is no agency to compare a unit with.
    private static final int UNITS_MIN = 3;

    private final ScoreOptions options;
    private final ScoreData data;
    private final Fitted fitted;
    private final ChangeVariances changeVariances;
    private final Comparability comparability;
    private final Disclosure disclosure;
    private final List<Row> units = new ArrayList<>();
    private final List<Row> cells = new ArrayList<>();
    private final Contacts reference;
    private final List<Contacts> referenceOfPeriod = new ArrayList<>();
    private final double[] agencyOfPeriod;
    private final List<Row> figures;
    private @Nullable ScoreSheet sheet;
    private @Nullable ScoreSheet unranked;

    /// See [org.dajeong.engine.api.Scoring#score].
    public static ScoreResult score(TableSource source, ScoreSpec spec, ScoreOptions options) {
        Tables tables = source.count(spec.tables());
        ScoreData data = new ScoreData(tables, spec);
        MixFit mix = new MixFit(data);
        Optional<ScoreResult.Refused> refused = refused(data, mix);
        if (refused.isPresent()) {
            return refused.get();
        }
        return new ScoreResult.Done(new Runs(source, data, mix, options));
    }

    /// Why these ratings cannot be scored, if they cannot.
    static Optional<ScoreResult.Refused> refused(ScoreData data, MixFit mix) {
        if (data.units().size() < UNITS_MIN) {
            return Optional.of(new ScoreResult.Refused(
                    ScoreResult.Reason.FEW_UNITS, data.units().size(), UNITS_MIN));
        }
        long rows = data.tables().rows();
        if (OwnModel.constant(data)) {
            return Optional.of(new ScoreResult.Refused(ScoreResult.Reason.NO_VARIATION, rows, rows));
        }
        long needed = data.cells() + mix.size() + data.raters() + 1L;
        return rows < needed
                ? Optional.of(new ScoreResult.Refused(ScoreResult.Reason.FEW_RATINGS, rows, needed))
                : Optional.empty();
    }

    private Runs(TableSource source, ScoreData data, MixFit mix, ScoreOptions options) {
        this.data = data;
        this.options = options;
        boolean[] varies = new boolean[data.mixFactors()];
        for (int f = 0; f < varies.length; f++) {
            varies[f] = mix.columns().varies(f);
        }
        comparability = new Comparability(data, varies);
        rows(source);
        disclosure = new Disclosure(data, options, units, cells, comparable());
        fitted = new Fitted(data, mix);
        changeVariances = new ChangeVariances(fitted);
        int[] published = IntStream.range(0, data.cells())
                .filter(c -> disclosure.unit(data.unitOf(c)) == null)
                .toArray();
        reference = data.contacts(published);
        for (int q = 0; q < data.periods(); q++) {
            int period = q;
            referenceOfPeriod.add(data.contacts(Arrays.stream(published)
                    .filter(c -> data.periodOf(c) == period)
                    .toArray()));
        }
        agencyOfPeriod = agencyOfPeriod();
        figures = figures();
        figures.parallelStream().forEach(this::compute);
    }

    // ---- rows

    private void rows(TableSource source) {
        Set<Match> unsupported = comparability.unsupported();
        ScoreData.@Nullable Within left = null;
        if (!unsupported.isEmpty()) {
            Tables tables = source.countMatching(data.spec().tables(), unsupported);
            left = tables.rows() > 0 ? new ScoreData(tables, data.spec()).new Within(data) : null;
        }
        for (int d = 0; d < data.units().size(); d++) {
            units.add(row(d, -1, left, data.cellsOf(d)));
        }
        for (int c = 0; c < data.cells(); c++) {
            cells.add(row(data.unitOf(c), c, left, c));
        }
    }

    private Row row(int unit, int cell, ScoreData.@Nullable Within left, int... ofCells) {
        Contacts supported = data.contacts(ofCells);
        if (left != null) {
            left.subtractFrom(supported, ofCells);
        }
        return new Row(unit, cell, data.contacts(ofCells), supported);
    }

    private boolean[] comparable() {
        boolean[] result = new boolean[units.size()];
        for (int d = 0; d < result.length; d++) {
            result[d] = comparability.of(d) >= ScoreOptions.COMPARABILITY_NEEDED;
        }
        return result;
    }

    private boolean isComparable(Row row) {
        return comparability.of(row.unit) >= ScoreOptions.COMPARABILITY_NEEDED;
    }

    private boolean hasPeriods() {
        return data.spec().period().isPresent();
    }

    private boolean isPublished(Row row) {
        return (row.ofPeriod() ? disclosure.cell(row.cell) : disclosure.unit(row.unit)) == null;
    }

    /// The published rows whose figures may be shown: units, then units by period.
    private List<Row> figures() {
        List<Row> result = new ArrayList<>();
        for (Row row : units) {
            if (isPublished(row) && disclosure.reason(row.contacts) == null) {
                result.add(row);
            }
        }
        for (Row row : cells) {
            if (hasPeriods() && isPublished(row) && disclosure.reason(row.contacts) == null) {
                result.add(row);
            }
        }
        return result;
    }

    private double[] agencyOfPeriod() {
        double[] effects = fitted.solution(0).effects();
        double[] pi = new double[data.periods()];
        double mean = 0;
        for (int q = 0; q < pi.length; q++) {
            pi[q] = effects[fitted.model().equations().fixedPlace(q)];
            mean += referenceOfPeriod.get(q).n / reference.n * pi[q];
        }
        for (int q = 0; q < pi.length; q++) {
            pi[q] -= mean;
        }
        return pi;
    }

    private void compute(Row row) {
        double[] weights = fitted.noWeights();
        fitted.addOwn(weights, row.contacts, 1);
        double[] shares = row.contacts.periodShares(data);
        for (int q = 0; q < shares.length; q++) {
            if (shares[q] > 0) {
                fitted.addOwn(weights, referenceOfPeriod.get(q), -shares[q]);
            }
        }
        Fitted.Contrast contrast = fitted.contrast(weights);
        row.contrast = contrast;
        row.own = contrast.of(fitted.solution(0));
        row.fair = reference.mean(0) + row.own + (row.ofPeriod() ? agencyOfPeriod[data.periodOf(row.cell)] : 0);
        double[] columns = fitted.mix().columns().sums(row.contacts.mix, -1);
        row.adjusted =
                row.contacts.mean(0) - MixFit.dot(columns, fitted.solution(0).beta()) / row.contacts.n;
        row.callsNeeded = new CallsNeeded(fitted, row).until(options.reliabilityNeeded());
    }

    /// How reliable a unit would be with this many times its contacts.
    double reliability(String unit, double times) {
        return new CallsNeeded(fitted, units.get(data.units().indexOf(unit))).reliability(times);
    }

    // ---- answers

    @Override
    public List<String> units() {
        return data.units();
    }

    @Override
    public List<String> periods() {
        return data.periodNames();
    }

    @Override
    public synchronized ScoreSheet sheet() {
        if (sheet == null) {
            sheet = sheet(true);
        }
        return sheet;
    }

    @Override
    public synchronized ScoreSheet sheetWithoutRanks() {
        if (unranked == null) {
            unranked = sheet(false);
        }
        return unranked;
    }

    private ScoreSheet sheet(boolean ranked) {
        List<Row> rows = new ArrayList<>(units);
        rows.addAll(hasPeriods() ? cells : List.of());
        return new SheetAnswer(fitted, options, comparability, disclosure, reference, rows, figures).sheet(ranked);
    }

    @Override
    public Optional<Why> why(String unit, Optional<String> period) {
        int d = data.units().indexOf(unit);
        if (d < 0) {
            return Optional.empty();
        }
        Row row = units.get(d);
        if (period.isPresent()) {
            int c = hasPeriods() ? data.cell(d, data.periodNames().indexOf(period.get())) : -1;
            if (c < 0) {
                return Optional.empty();
            }
            row = cells.get(c);
        }
        return Optional.of(why(row));
    }

    private Why why(Row row) {
        String unit = data.units().get(row.unit);
        ScoreSheet.Withheld reason = row.ofPeriod() ? disclosure.cell(row.cell) : disclosure.unit(row.unit);
        if (reason != null) {
            return new Why.Withheld(unit, row.period(data), reason, disclosure.required(reason));
        }
        if (!isComparable(row) || row.contrast == null) {
            return new Why.NotComparable(
                    unit, row.period(data), comparability.worstFactor(row.unit), comparability.worstLevels(row.unit));
        }
        ScoreSheet.UnitScore score = sheetWithoutRanks().units().stream()
                .filter(other -> other.unit().equals(unit) && other.period().equals(row.period(data)))
                .findFirst()
                .orElseThrow();
        Contacts against = row.ofPeriod() ? referenceOfPeriod.get(data.periodOf(row.cell)) : reference;
        return new WhyAnswer(fitted, options, row, against).explained(score);
    }

    @Override
    public Change change(Change.Question question) {
        return new ChangeAnswer(fitted, changeVariances, options, disclosure, question).change();
    }

    @Override
    public Effect effect(Effect.Question question) {
        return new EffectAnswer(fitted, changeVariances, options, disclosure, question).effect();
    }

    @Override
    public Optional<VisibleChange> visibleChange(VisibleChange.Question question) {
        return Planning.visible(fitted, question);
    }

    @Override
    public Plan plan(Plan.Request request) {
        return new Planning(fitted, request).plan(planned());
    }

    @Override
    public Wave.Precision expected(Wave wave) {
        return new WavePlanning(fitted, options).expected(wave);
    }

    @Override
    public OptionalLong ratingsFor(double reliability, int staff, int raters) {
        return new WavePlanning(fitted, options).ratingsFor(reliability, staff, raters);
    }

    @Override
    public Split split(Split.Request request) {
        return new Splitting(fitted, planned(), request).split();
    }

    /// Published and comparable units.
    private List<Row> planned() {
        return units.stream()
                .filter(row -> row.contrast != null && isComparable(row))
                .toList();
    }
}
