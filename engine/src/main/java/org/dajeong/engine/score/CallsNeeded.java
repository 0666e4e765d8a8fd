package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.MixedEquations;
import org.dajeong.engine.spi.PairTable;

/// How many more contacts like the present ones a row needs until its score is reliable enough.
///
/// Multiplies the row's contacts, keeping its raters, staff and shares, and asks what the error of the same
/// contrast would be; mix coefficients and components stay as they are. The answer is the smallest number at
/// which the reliability is reached. Where even a million times as many would not do, more calls by the same
/// raters cannot help.
///
/// The closed formula `sigma^2 / (tau^2 (1 - rho) / rho - c)` is its approximation; it can ask for calls when the
/// reliability is already there. Decision: `docs/decisions/method/0001-calls-needed-by-multiplying-contacts.md`.
final class CallsNeeded {

    private static final double ENDLESS = 1e6;

    private final Fitted fitted;
    private final Fitted.Contrast contrast;
    private final int unit;
    private final long n;
    private final double share;
    private final int[] places;
    private final double[] products;
    private final double[][] mix;

    CallsNeeded(Fitted fitted, Row row) {
        this.fitted = fitted;
        this.contrast = row.known();
        this.unit = row.unit;
        this.n = Math.round(row.contacts.n);
        // The tables of all its contacts fit together; those behind the figures are taken to be spread like them.
        this.share = row.contacts.n / row.all.n;
        Products joint = new Products(row.all);
        places = joint.rows.keySet().stream().mapToInt(i -> i).toArray();
        products = joint.matrix(places);
        mix = joint.mix(places);
    }

    /// Further contacts until the reliability is reached; empty if no number suffices.
    OptionalLong until(double reliability) {
        if (reliability(1) >= reliability) {
            return OptionalLong.of(0);
        }
        if (reliability(ENDLESS) < reliability) {
            return OptionalLong.empty();
        }
        long low = n;
        long high = 2 * n;
        while (reliability(high / (double) n) < reliability) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (reliability(middle / (double) n) >= reliability) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high - n);
    }

    /// The reliability with `times` as many contacts.
    double reliability(double times) {
        if (times == 1) {
            return contrast.reliability();
        }
        double more = (times - 1) * share;
        double[] added = new double[products.length];
        Arrays.setAll(added, i -> more * products[i]);
        Factorization factorization = fitted.factorization().with(new MixedEquations.BlockChange(unit, added, places));
        double[] solved = factorization.solve(contrast.weights());
        double[] g = new double[fitted.mix().size()];
        double[][] columns = fitted.model().mixOfPlaces();
        for (int i = 0; i < solved.length; i++) {
            for (int x = 0; x < g.length; x++) {
                g[x] = Math.fma(solved[i], columns[i][x], g[x]);
            }
        }
        for (int i = 0; i < places.length; i++) {
            for (int x = 0; x < g.length; x++) {
                g[x] = Math.fma(more * solved[places[i]], mix[i][x], g[x]);
            }
        }
        double error = fitted.estimate().residualVariance() * MixFit.dot(contrast.weights(), solved)
                + Fitted.quadratic(fitted.betaCovariance(), g, g);
        return 1 - error / contrast.prior();
    }

    /// The cross-products of the row's own contacts among the unknowns they touch.
    ///
    /// Two-way tables of a whole unit know staff by rater; those of one cell do not, and take staff, raters and
    /// mix of the cell as independent of each other.
    private final class Products {

        private final TreeMap<Integer, double[]> rows = new TreeMap<>();
        private final ScoreData data = fitted.data();
        private final OwnModel model = fitted.model();
        private final Contacts contacts;

        /// Per place the share of the contacts that carries it, as a column over (cell, staff, rater) margins.
        Products(Contacts contacts) {
            this.contacts = contacts;
            place(model.equations().place(0, unit));
            for (int c = 0; c < contacts.cell.length; c++) {
                if (contacts.cell[c] > 0) {
                    if (model.effects().hasCells()) {
                        place(model.equations().place(model.effects().cellGroup(), c));
                    }
                    place(model.equations().fixedPlace(data.periodOf(c)));
                }
            }
            for (int s = 0; s < contacts.staff.length; s++) {
                if (contacts.staff[s] > 0) {
                    place(model.equations().place(model.effects().staffGroup(), s));
                }
            }
            for (int r = 0; r < contacts.rater.length; r++) {
                if (contacts.rater[r] > 0 && model.effects().hasRandomRaters()) {
                    place(model.equations().place(model.effects().raterGroup(), r));
                }
            }
            for (int i = 0; i < model.effects().raterColumns().size(); i++) {
                place(model.equations().fixedPlace(data.periods() + i));
            }
        }

        private void place(int place) {
            rows.put(place, new double[0]);
        }

        /// Cross-products: cells know their staff and raters; staff by rater within a unit comes from its own
        /// table.
        double[] matrix(int[] places) {
            int size = places.length;
            double[] result = new double[size * size];
            int unitPlace = model.equations().place(0, unit);
            add(result, places, unitPlace, unitPlace, contacts.n);
            boolean whole =
                    Arrays.stream(contacts.cell).filter(count -> count > 0).count() > 1;
            for (int c = 0; c < contacts.cell.length; c++) {
                double count = contacts.cell[c];
                if (count > 0) {
                    cell(result, places, c, count, unitPlace);
                }
            }
            for (int s = 0; s < contacts.staff.length; s++) {
                double count = contacts.staff[s];
                if (count > 0) {
                    int place = model.equations().place(model.effects().staffGroup(), s);
                    add(result, places, unitPlace, place, count);
                    add(result, places, place, place, count);
                    for (int r = 0; r < contacts.rater.length; r++) {
                        double both = whole ? data.staffRater.count(s, r) : count * contacts.rater[r] / contacts.n;
                        rater(result, places, place, r, both);
                    }
                }
            }
            for (int r = 0; r < contacts.rater.length; r++) {
                double count = contacts.rater[r];
                if (count > 0) {
                    rater(result, places, unitPlace, r, count);
                    raterSquare(result, places, r, count);
                }
            }
            return result;
        }

        private void cell(double[] result, int[] places, int c, double count, int unitPlace) {
            int period = model.equations().fixedPlace(data.periodOf(c));
            add(result, places, unitPlace, period, count);
            add(result, places, period, period, count);
            int place = model.effects().hasCells()
                    ? model.equations().place(model.effects().cellGroup(), c)
                    : -1;
            if (place >= 0) {
                add(result, places, unitPlace, place, count);
                add(result, places, place, place, count);
                add(result, places, place, period, count);
            }
            for (int i = data.cellStaff.start(c); model.effects().hasStaff() && i < data.cellStaff.start(c + 1); i++) {
                int staff = model.equations().place(model.effects().staffGroup(), data.cellStaff.column(i));
                add(result, places, staff, period, data.cellStaff.count(i));
                if (place >= 0) {
                    add(result, places, staff, place, data.cellStaff.count(i));
                }
            }
            for (int i = data.cellRater.start(c); data.raters() > 0 && i < data.cellRater.start(c + 1); i++) {
                int r = data.cellRater.column(i);
                rater(result, places, period, r, data.cellRater.count(i));
                if (place >= 0) {
                    rater(result, places, place, r, data.cellRater.count(i));
                }
            }
        }

        /// The product of one unknown with a rater, who is one random effect or several fixed columns.
        private void rater(double[] result, int[] places, int place, int r, double count) {
            if (model.effects().hasRandomRaters()) {
                add(
                        result,
                        places,
                        place,
                        model.equations().place(model.effects().raterGroup(), r),
                        count);
            }
            for (int i = 0; i < model.effects().raterColumns().size(); i++) {
                int column = model.equations().fixedPlace(data.periods() + i);
                add(
                        result,
                        places,
                        place,
                        column,
                        count * model.effects().raterColumns().get(i)[r]);
            }
        }

        private void raterSquare(double[] result, int[] places, int r, double count) {
            if (model.effects().hasRandomRaters()) {
                int place = model.equations().place(model.effects().raterGroup(), r);
                add(result, places, place, place, count);
            }
            for (int i = 0; i < model.effects().raterColumns().size(); i++) {
                for (int j = i; j < model.effects().raterColumns().size(); j++) {
                    add(
                            result,
                            places,
                            model.equations().fixedPlace(data.periods() + i),
                            model.equations().fixedPlace(data.periods() + j),
                            count
                                    * model.effects().raterColumns().get(i)[r]
                                    * model.effects().raterColumns().get(j)[r]);
                }
            }
        }

        private void add(double[] result, int[] places, int a, int b, double value) {
            int i = Arrays.binarySearch(places, Math.min(a, b));
            int j = Arrays.binarySearch(places, Math.max(a, b));
            if (i >= 0 && j >= 0) {
                result[i * places.length + j] += value;
            }
        }

        /// The sums of the mix columns over the row's contacts per unknown: known for a whole unit, and in one
        /// cell as that of the cell.
        double[][] mix(int[] places) {
            double[] all = fitted.mix().columns().sums(contacts.mix, -1);
            double[][] result = new double[places.length][all.length];
            double[] matrix = matrix(places);
            int own = Arrays.binarySearch(places, model.equations().place(0, unit));
            for (int i = 0; i < places.length; i++) {
                double count = matrix[Math.min(i, own) * places.length + Math.max(i, own)];
                for (int x = 0; x < all.length; x++) {
                    result[i][x] = all[x] * count / contacts.n;
                }
            }
            for (int c = 0; c < contacts.cell.length; c++) {
                if (contacts.cell[c] > 0 && model.effects().hasCells()) {
                    exactCell(result, places, c);
                }
            }
            if (isWhole()) {
                exactStaff(result, places);
                exactRaters(result, places);
            }
            return result;
        }

        private boolean isWhole() {
            return !model.effects().hasCells()
                    || Arrays.stream(contacts.cell).filter(count -> count > 0).count() > 1;
        }

        private void exactStaff(double[][] result, int[] places) {
            for (int s = 0; s < contacts.staff.length; s++) {
                if (contacts.staff[s] > 0) {
                    int i = Arrays.binarySearch(
                            places, model.equations().place(model.effects().staffGroup(), s));
                    result[i] = fitted.mix().columns().sums(counts(data.staffMix, s), -1);
                }
            }
        }

        private void exactRaters(double[][] result, int[] places) {
            double[][] raters = fitted.model().raterMixWithin(unit);
            for (int r = 0; r < raters.length; r++) {
                if (model.effects().hasRandomRaters() && contacts.rater[r] > 0) {
                    result[
                                    Arrays.binarySearch(
                                            places,
                                            model.equations()
                                                    .place(model.effects().raterGroup(), r))] =
                            raters[r];
                }
            }
            for (int i = 0; i < model.effects().raterColumns().size(); i++) {
                double[] sum = new double[fitted.mix().size()];
                for (int r = 0; r < raters.length; r++) {
                    for (int x = 0; x < sum.length; x++) {
                        sum[x] += model.effects().raterColumns().get(i)[r] * raters[r][x];
                    }
                }
                result[Arrays.binarySearch(places, model.equations().fixedPlace(data.periods() + i))] = sum;
            }
        }

        private double[][] counts(PairTable[] tables, int row) {
            double[][] counts = new double[tables.length][];
            for (int f = 0; f < counts.length; f++) {
                counts[f] = new double[data.mixLevels(f)];
                for (int i = tables[f].start(row); i < tables[f].start(row + 1); i++) {
                    counts[f][tables[f].column(i)] = tables[f].count(i);
                }
            }
            return counts;
        }

        /// A cell's own mix is known, and with it that of its period inside the unit.
        private void exactCell(double[][] result, int[] places, int c) {
            double[] sums = fitted.mix().columns().sums(counts(data.cellMix, c), -1);
            int cell = Arrays.binarySearch(
                    places, model.equations().place(model.effects().cellGroup(), c));
            int period = Arrays.binarySearch(places, model.equations().fixedPlace(data.periodOf(c)));
            for (int x = 0; x < sums.length; x++) {
                result[cell][x] = sums[x];
                result[period][x] = sums[x];
            }
        }
    }
}
