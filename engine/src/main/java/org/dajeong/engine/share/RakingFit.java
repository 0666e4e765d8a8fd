package org.dajeong.engine.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.dajeong.engine.api.Raking;
import org.dajeong.engine.api.Raking.Margin;
import org.dajeong.engine.api.Raking.Reason;
import org.dajeong.engine.api.Raking.Refused;
import org.dajeong.engine.api.Raking.Respondent;

/// Rakes respondents in a fixed order, whatever order they came in.
public final class RakingFit {

    private static final int ROUNDS_MAX = 2_000;
    private static final int CUTS_MAX = 200;

    /// Margins agree where no share is farther off.
    private static final double AGREES = 1e-12;

    /// Margins contradict each other where a share stays farther off without any cut.
    private static final double AGREES_MIN = 1e-6;

    private static final Comparator<Respondent> ORDER = Comparator.<Respondent, String>comparing(
                    respondent -> String.join("\u001f", respondent.levels()))
            .thenComparingDouble(Respondent::weight);

    private final List<Margin> margins;
    private final List<Respondent> respondents;
    private final double weightMax;
    private final List<Integer> order;

    public RakingFit(List<Margin> margins, List<Respondent> respondents, double weightMax) {
        this.margins = List.copyOf(margins);
        this.respondents = List.copyOf(respondents);
        this.weightMax = weightMax;
        if (margins.isEmpty() || respondents.isEmpty() || !(weightMax > 1)) {
            throw new IllegalArgumentException("raking needs margins, respondents and a greatest weight above 1");
        }
        if (respondents.stream().anyMatch(respondent -> respondent.levels().size() != margins.size())) {
            throw new IllegalArgumentException("every respondent needs %d levels".formatted(margins.size()));
        }
        order = new ArrayList<>();
        for (int i = 0; i < respondents.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> ORDER.compare(respondents.get(a), respondents.get(b)));
    }

    public Raking answer() {
        List<Groups> groups = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            switch (groups(m)) {
                case Found(Groups found) -> groups.add(found);
                case Missing(Refused refused) -> {
                    return refused;
                }
            }
        }
        double[] weights =
                order.stream().mapToDouble(i -> respondents.get(i).weight()).toArray();
        scale(weights);
        rake(weights, groups);
        if (deviation(weights, groups) > AGREES_MIN) {
            return new Refused(Reason.NO_AGREEMENT, "", "");
        }
        boolean[] cut = new boolean[weights.length];
        for (int i = 0; i < CUTS_MAX && cut(weights, cut); i++) {
            rake(weights, groups);
        }
        cut(weights, cut);
        return done(weights, cut, deviation(weights, groups));
    }

    private sealed interface Search {}

    private record Found(Groups groups) implements Search {}

    private record Missing(Refused refused) implements Search {}

    /// The groups of one margin: who belongs to which level, and the share it should have.
    private static final class Groups {

        private final int[] level;
        private final double[] shares;

        Groups(int[] level, double[] shares) {
            this.level = level;
            this.shares = shares;
        }
    }

    private Search groups(int m) {
        Margin margin = margins.get(m);
        TreeMap<String, Double> shares = new TreeMap<>(margin.shares());
        double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> names = List.copyOf(shares.keySet());
        int[] level = new int[order.size()];
        boolean[] met = new boolean[names.size()];
        for (int i = 0; i < level.length; i++) {
            String name = respondents.get(order.get(i)).levels().get(m);
            level[i] = names.indexOf(name);
            if (level[i] < 0) {
                return new Missing(new Refused(Reason.LEVEL_UNKNOWN, margin.factor(), name));
            }
            met[level[i]] = true;
        }
        for (int l = 0; l < met.length; l++) {
            if (!met[l]) {
                return new Missing(new Refused(Reason.NOBODY_ANSWERED, margin.factor(), names.get(l)));
            }
        }
        return new Found(new Groups(
                level,
                shares.values().stream().mapToDouble(share -> share / total).toArray()));
    }

    private static void rake(double[] weights, List<Groups> groups) {
        for (int round = 0; round < ROUNDS_MAX && deviation(weights, groups) > AGREES; round++) {
            for (Groups one : groups) {
                double[] sums = sums(weights, one);
                for (int i = 0; i < weights.length; i++) {
                    int level = one.level[i];
                    weights[i] *= one.shares[level] * weights.length / sums[level];
                }
            }
        }
    }

    private static double[] sums(double[] weights, Groups groups) {
        double[] sums = new double[groups.shares.length];
        for (int i = 0; i < weights.length; i++) {
            sums[groups.level[i]] += weights[i];
        }
        return sums;
    }

    private static double deviation(double[] weights, List<Groups> groups) {
        double total = DoubleStream.of(weights).reduce(0, (a, b) -> a + b);
        double worst = 0;
        for (Groups one : groups) {
            double[] sums = sums(weights, one);
            for (int l = 0; l < sums.length; l++) {
                worst = Math.max(worst, Math.abs(sums[l] / total - one.shares[l]));
            }
        }
        return worst;
    }

    /// Cuts weights that are too great, and makes the mean weight 1 again.
    ///
    /// @param cut remembers whose weight was ever cut
    /// @return whether any was
    private boolean cut(double[] weights, boolean[] cut) {
        boolean any = false;
        for (int i = 0; i < weights.length; i++) {
            // A last digit above the limit is no reason to begin again.
            if (weights[i] > weightMax * (1 + AGREES)) {
                weights[i] = weightMax;
                cut[i] = true;
                any = true;
            }
        }
        return any;
    }

    private static void scale(double[] weights) {
        double mean = DoubleStream.of(weights).reduce(0, (a, b) -> a + b) / weights.length;
        Arrays.setAll(weights, i -> weights[i] / mean);
    }

    private Raking done(double[] weights, boolean[] cut, double deviation) {
        Double[] result = new Double[weights.length];
        int cuts = 0;
        scale(weights);
        for (int i = 0; i < weights.length; i++) {
            result[order.get(i)] = weights[i];
            cuts += cut[i] ? 1 : 0;
        }
        return new Raking.Done(List.of(result), cuts, deviation);
    }
}
