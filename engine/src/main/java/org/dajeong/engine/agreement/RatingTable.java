package org.dajeong.engine.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.AgreementResult.Reason;
import org.dajeong.engine.api.AgreementResult.Refused;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.Tables;

/// Who gave which contact which value, with contacts, raters and values as numbers.
final class RatingTable {

    private final List<String> contacts;
    private final List<String> raters;
    private final double[] values;

    /// Per contact the raters who rated it, ascending, and beside it the values they gave.
    private final int[][] raterOf;

    private final int[][] valueOf;

    private RatingTable(List<String> contacts, List<String> raters, double[] values, int[][] raterOf, int[][] valueOf) {
        this.contacts = contacts;
        this.raters = raters;
        this.values = values;
        this.raterOf = raterOf;
        this.valueOf = valueOf;
    }

    /// The table of these ratings.
    ///
    /// @return the table; a refusal is added to `refused` and no table is returned where one cannot be
    ///     made
    static Optional<RatingTable> of(Tables tables, AgreementSpec spec, List<AgreementResult> refused) {
        List<String> contacts = tables.levels(spec.contactFactor());
        List<String> levels = tables.levels(spec.ratingFactor());
        List<String> raters = levels.stream()
                .map(level -> Factor.parts(level).getFirst())
                .distinct()
                .sorted(Factor.LEVEL_ORDER)
                .toList();
        List<String> texts =
                levels.stream().map(level -> Factor.parts(level).get(1)).toList();
        double[] numbers = numbers(texts, spec.level());
        double[] values = Arrays.stream(numbers).sorted().distinct().toArray();
        if (spec.level() == Level.RATIO && values.length > 0 && values[0] < 0) {
            refused.add(new Refused(Reason.NEGATIVE, List.of(String.valueOf(values[0]))));
            return Optional.empty();
        }
        PairTable pairs = tables.pair(spec.contactFactor(), spec.ratingFactor());
        int[][] raterOf = new int[contacts.size()][];
        int[][] valueOf = new int[contacts.size()][];
        for (int c = 0; c < raterOf.length; c++) {
            int first = pairs.start(c);
            raterOf[c] = new int[pairs.start(c + 1) - first];
            valueOf[c] = new int[raterOf[c].length];
            for (int i = 0; i < raterOf[c].length; i++) {
                int level = pairs.column(first + i);
                String rater = Factor.parts(levels.get(level)).getFirst();
                raterOf[c][i] = raters.indexOf(rater);
                valueOf[c][i] = Arrays.binarySearch(values, numbers[level]);
                // Levels are in order, so that a rater's values of one contact stand side by side.
                if (pairs.count(first + i) > 1 || i > 0 && raterOf[c][i] == raterOf[c][i - 1]) {
                    refused.add(new Refused(Reason.RATED_TWICE, List.of(contacts.get(c), rater)));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new RatingTable(contacts, raters, values, raterOf, valueOf));
    }

    /// The value of each text; names without numbers are numbered.
    private static double[] numbers(List<String> texts, Level level) {
        if (level != Level.NOMINAL) {
            return texts.stream().mapToDouble(Double::parseDouble).toArray();
        }
        TreeSet<String> names = new TreeSet<>(Factor.LEVEL_ORDER);
        names.addAll(texts);
        List<String> ordered = new ArrayList<>(names);
        return texts.stream().mapToDouble(ordered::indexOf).toArray();
    }

    int contacts() {
        return contacts.size();
    }

    List<String> raters() {
        return raters;
    }

    /// The values that occur, ascending.
    double[] values() {
        return values;
    }

    /// The raters of a contact, ascending.
    int[] raterOf(int contact) {
        return raterOf[contact];
    }

    /// The values a contact was given, as indices into [#values], in the order of its raters.
    int[] valueOf(int contact) {
        return valueOf[contact];
    }

    /// The contacts with two ratings or more.
    int[] paired() {
        return IntStream.range(0, contacts()).filter(c -> raterOf[c].length > 1).toArray();
    }

    long ratings() {
        return Arrays.stream(raterOf).mapToLong(raters -> raters.length).sum();
    }
}
