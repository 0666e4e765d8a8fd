package org.dajeong.engine.share;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.ShareSpread;

/// The unbalanced nested analysis of variance of answers that are 0 or 1, and the least that is to be
/// taken for the correlations: `docs/decisions/method/0009-promises-on-a-share.md`.
///
/// Sums are taken in the order of their size, so that departments may come in any order.
public final class SpreadFit {

    /// Two answers are never told to be more alike: the forecast of so wild a share would be worth nothing.
    private static final double CORRELATION_MAX = 0.5;

    /// Quarters are never told to be steadier than this many standard errors of their correlation.
    private static final double ERRORS_MIN = 0.5;

    private final List<List<Counted>> departments;
    private final List<Counted> quarters;
    private final List<Counted> wholes;
    private final Counted all;

    /// Of quarters, and the answers of one of them, where they have equal sizes.
    private final double freeQuarters;

    private final double quarterSize;

    public SpreadFit(Collection<List<Counted>> departments) {
        this.departments = departments.stream()
                .map(quarters -> quarters.stream()
                        .filter(quarter -> quarter.answers() > 0)
                        .toList())
                .filter(quarters -> !quarters.isEmpty())
                .toList();
        quarters = this.departments.stream().flatMap(List::stream).toList();
        wholes = this.departments.stream().map(SpreadFit::together).toList();
        all = together(quarters);
        freeQuarters = quarters.size() - wholes.size();
        quarterSize = (all.answers() - squaresInDepartments()) / freeQuarters;
    }

    public Optional<ShareSpread> answer() {
        if (all.answers() == 0) {
            return Optional.empty();
        }
        Variances variances = variances();
        double inside = variances.answers() + variances.quarters();
        double quarter =
                Math.min(CORRELATION_MAX, Math.max(inside > 0 ? variances.quarters() / inside : 0, quartersMin()));
        double total = inside + variances.departments();
        double department = total > 0 ? Math.min(CORRELATION_MAX, variances.departments() / total) : 0;
        return Optional.of(new ShareSpread(mean(), Math.max(department, departmentsMin(quarter)), quarter));
    }

    private double mean() {
        boolean oneSided = all.problems() == 0 || all.problems() == all.answers();
        return oneSided ? (all.problems() + 0.5) / (all.answers() + 1) : share(all);
    }

    /// Half the standard error of a correlation of 0.
    private double quartersMin() {
        if (freeQuarters == 0) {
            return 0;
        }
        // Rare problems scatter more: the excess kurtosis of a binomial count.
        double excess = 1 / (quarterSize * mean() * (1 - mean()));
        return ERRORS_MIN * Math.sqrt((2 + excess) / freeQuarters) / quarterSize;
    }

    /// The correlation that makes the prior worth as much as the answers of the other departments.
    private double departmentsMin(double correlation) {
        double worth = sum(quarters, quarter -> quarter.answers() / (1 + (quarter.answers() - 1) * correlation));
        double others = worth * (wholes.size() - 1) / wholes.size();
        return 1 / (1 + Math.max(1, others));
    }

    /// Variances of answers in a quarter, of quarters in a department, and of departments; none negative.
    private record Variances(double answers, double quarters, double departments) {}

    private Variances variances() {
        double n = all.answers();
        double freeInside = n - quarters.size();
        double inside = sum(quarters, quarter -> quarter.problems() * (1 - share(quarter)));
        double between = sum(departments, SpreadFit::squaresOfQuarters);
        double answers = freeInside > 0 ? inside / freeInside : 0;
        double quarter = freeInside > 0 && freeQuarters > 0 ? (between / freeQuarters - answers) / quarterSize : 0;
        if (quarter <= 0) {
            quarter = 0;
            double free = freeInside + freeQuarters;
            answers = free > 0 ? (inside + between) / free : share(all) * (1 - share(all));
        }
        double squares = sum(wholes, whole -> whole.answers() * square(share(whole) - share(all)));
        double expected = (wholes.size() - 1) * answers
                + quarter * (squaresInDepartments() - sum(quarters, one -> square((double) one.answers())) / n);
        double weight = n - sum(wholes, whole -> square((double) whole.answers())) / n;
        double department = weight > 0 ? Math.max(0, (squares - expected) / weight) : 0;
        return new Variances(answers, quarter, department);
    }

    private static double squaresOfQuarters(List<Counted> quarters) {
        double whole = share(together(quarters));
        return sum(quarters, quarter -> quarter.answers() * square(share(quarter) - whole));
    }

    private double squaresInDepartments() {
        return sum(departments, SpreadFit::squaresOfSizes);
    }

    private static double squaresOfSizes(List<Counted> quarters) {
        return sum(quarters, quarter -> square((double) quarter.answers()))
                / together(quarters).answers();
    }

    private static Counted together(List<Counted> counts) {
        return new Counted(
                counts.stream().mapToLong(Counted::problems).sum(),
                counts.stream().mapToLong(Counted::answers).sum());
    }

    private static double share(Counted counted) {
        return (double) counted.problems() / counted.answers();
    }

    private static double square(double x) {
        return x * x;
    }

    private static <T> double sum(List<T> things, ToDoubleFunction<T> term) {
        double[] terms = things.stream().mapToDouble(term).toArray();
        Arrays.sort(terms);
        double sum = 0;
        for (double one : terms) {
            sum += one;
        }
        return sum;
    }
}
