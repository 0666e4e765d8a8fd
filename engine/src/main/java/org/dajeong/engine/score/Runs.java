package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Split;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.VisibleChange;
import org.dajeong.engine.api.Wave;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.linear.Normal;
import org.dajeong.engine.model.VarianceFit;
import org.dajeong.engine.spi.Factor;
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
        reference = data.contacts(published, null);
        for (int q = 0; q < data.periods(); q++) {
            int period = q;
            referenceOfPeriod.add(data.contacts(
                    Arrays.stream(published)
                            .filter(c -> data.periodOf(c) == period)
                            .toArray(),
                    null));
        }
        agencyOfPeriod = agencyOfPeriod();
        figures = figures();
        figures.forEach(this::compute);
    }

    // ---- rows

    private void rows(TableSource source) {
        Set<Match> unsupported = comparability.unsupported();
        @Nullable ScoreData left = null;
        if (!unsupported.isEmpty()) {
            Tables tables = source.countMatching(data.spec().tables(), unsupported);
            left = tables.rows() > 0 ? new ScoreData(tables, data.spec()) : null;
        }
        for (int d = 0; d < data.units().size(); d++) {
            int[] own = data.cellsOf(d);
            units.add(new Row(d, -1, data.contacts(own, null), data.contacts(own, left)));
        }
        for (int c = 0; c < data.cells(); c++) {
            int[] one = {c};
            cells.add(new Row(data.unitOf(c), c, data.contacts(one, null), data.contacts(one, left)));
        }
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

    // ---- the sheet

    private ScoreSheet made() {
        Map<Row, ScoreSheet.Rank> ranks = new HashMap<>();
        List<Row> ofUnits = figures.stream().filter(row -> !row.ofPeriod()).toList();
        ranks.putAll(
                Ranks.of(fitted, ofUnits.stream().filter(this::isComparable).toList(), options));
        for (int q = 0; q < data.periods(); q++) {
            int period = q;
            List<Row> rows = figures.stream()
                    .filter(row -> row.ofPeriod() && data.periodOf(row.cell) == period && isComparable(row))
                    .toList();
            ranks.putAll(Ranks.of(fitted, rows, options));
        }
        double tauOfUnits = tau(ofUnits);
        double tauOfCells = tau(figures.stream().filter(Row::ofPeriod).toList());
        LeaveOneOut leaveOneOut = new LeaveOneOut(data, fitted.solution(0).deviations());
        List<ScoreSheet.UnitScore> scores = new ArrayList<>();
        List<ScoreSheet.WithheldRow> withheld = new ArrayList<>();
        List<Row> all = new ArrayList<>(units);
        all.addAll(hasPeriods() ? cells : List.of());
        for (Row row : all) {
            ScoreSheet.Withheld reason = row.ofPeriod() ? disclosure.cell(row.cell) : disclosure.unit(row.unit);
            if (reason != null) {
                withheld.add(new ScoreSheet.WithheldRow(
                        data.units().get(row.unit), row.period(data), reason, disclosure.required(reason)));
            } else {
                scores.add(score(
                        row,
                        row.ofPeriod() ? tauOfCells : tauOfUnits,
                        Optional.ofNullable(ranks.get(row)),
                        leaveOneOut));
            }
        }
        return new ScoreSheet(
                Math.round(reference.n),
                reference.n > 0 ? reference.mean(0) : 0,
                variance(fitted.estimate()),
                variance(fitted.reml()),
                fitted.reml().singular(),
                mixCoefficients(),
                RaterReviews.severities(fitted),
                scores,
                withheld,
                notes());
    }

    private static double tau(List<Row> rows) {
        return Math.sqrt(
                rows.stream().mapToDouble(row -> row.known().prior()).average().orElse(0));
    }

    private ScoreSheet.UnitScore score(Row row, double tau, Optional<ScoreSheet.Rank> rank, LeaveOneOut leaveOneOut) {
        Fitted.Contrast contrast = row.contrast;
        Tier tier = Tier.NOT_COMPARABLE;
        if (contrast != null && isComparable(row)) {
            tier = new Tiers(options).of(row.own, contrast.standardError(), contrast.reliability(), tau);
        }
        return new ScoreSheet.UnitScore(
                data.units().get(row.unit),
                row.period(data),
                contrast == null ? Optional.empty() : Optional.of(figures(row, contrast)),
                comparability.of(row.unit),
                row.contacts.n / row.all.n,
                row.ofPeriod() || contrast == null || data.mixFactors() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(leaveOneOut.change(row.unit, row.contacts)),
                tier,
                rank);
    }

    private static ScoreSheet.Figures figures(Row row, Fitted.Contrast contrast) {
        double half = Normal.Z95 * contrast.standardError();
        return new ScoreSheet.Figures(
                Math.round(row.contacts.n),
                row.contacts.mean(0),
                row.adjusted,
                row.fair,
                contrast.standardError(),
                row.fair - half,
                row.fair + half,
                contrast.reliability(),
                row.callsNeeded);
    }

    private ScoreSheet.Variance variance(VarianceFit.Estimate estimate) {
        OwnModel model = fitted.model();
        return new ScoreSheet.Variance(
                estimate.variance(0),
                component(estimate, model.effects().cellGroup()),
                component(estimate, model.effects().raterGroup()),
                component(estimate, model.effects().staffGroup()),
                estimate.residualVariance());
    }

    private static OptionalDouble component(VarianceFit.Estimate estimate, int group) {
        return group < 0 ? OptionalDouble.empty() : OptionalDouble.of(estimate.variance(group));
    }

    private List<ScoreSheet.MixCoefficient> mixCoefficients() {
        List<ScoreSheet.MixCoefficient> result = new ArrayList<>();
        for (int f = 0; f < data.mixFactors(); f++) {
            for (int l = 0; fitted.mix().columns().varies(f) && l < data.mixLevels(f); l++) {
                double[] columns = fitted.mix().columns().ofLevel(f, l);
                result.add(new ScoreSheet.MixCoefficient(
                        data.spec().mix().get(f).name(),
                        Factor.text(data.mixLevel(f, l)),
                        data.mixCounts(f)[l] / (double) data.tables().rows(),
                        fitted.solution(0).deviations()[f][l],
                        Math.sqrt(Fitted.quadratic(fitted.betaCovariance(), columns, columns))));
            }
        }
        return result;
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>(fitted.mix().notes());
        OwnModel model = fitted.model();
        if (model.effects().ratersChanged()) {
            notes.add(new Note(Note.Kind.RATERS_CHANGED, List.of()));
        }
        if (data.spec().staff().isEmpty()) {
            notes.add(new Note(Note.Kind.NO_STAFF_RULES, List.of()));
        }
        String[] names = {"unit", "unitPeriod", "staff", "rater"};
        int[] groups = {
            0,
            model.effects().cellGroup(),
            model.effects().staffGroup(),
            model.effects().raterGroup()
        };
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0 && fitted.reml().theta()[groups[i]] == 0) {
                notes.add(new Note(Note.Kind.SINGULAR, List.of(names[i])));
            }
        }
        return notes;
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

    /// The sheet, made when it is first asked for: ranks cost most, and a change or a plan needs none.
    @Override
    public synchronized ScoreSheet sheet() {
        if (sheet == null) {
            sheet = made();
        }
        return sheet;
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
        ScoreSheet.UnitScore score = sheet().units().stream()
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
