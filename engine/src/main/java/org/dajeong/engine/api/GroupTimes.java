package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dajeong.engine.linear.Normal;

/// Effects per group of units that began together and per period, and what they come to.
///
/// **Estimates**, for units that began in period g, how much more they changed up to period t than units that had not
/// begun:
///
/// ```text
/// ATT(g,t) = mean(Y_t - base | began in g) - mean(Y_t - base | not begun)
/// ```
///
/// A group is named by its first period. Every unit counts alike.
///
/// **Source.** Callaway and Sant'Anna (2021), *Journal of Econometrics* 225(2), without covariates;
/// `docs/methods/effect.md`.
///
/// @param effects by group and period, those before the start too
/// @param refused what could not be told, and why
/// @param simple the mean over all effects from the start on, weighted by the size of the group
/// @param byExposure per number of periods since the start
/// @param byGroup per group, over its periods
/// @param byPeriod per period, over the groups that had begun
/// @param preTest whether units that began later already changed otherwise before; empty without such effects
/// @param randomisation how often chance would assign starts with such an effect; empty without an effect
public record GroupTimes(
        List<GroupTime> effects,
        List<Refused> refused,
        Optional<Estimate> simple,
        Aggregation byExposure,
        Aggregation byGroup,
        Aggregation byPeriod,
        Optional<PreTest> preTest,
        Optional<Randomisation> randomisation) {

    public GroupTimes {
        effects = List.copyOf(effects);
        refused = List.copyOf(refused);
    }

    /// With what the value of a period is compared.
    public enum Base {
        /// The period before the start; before the start, the period before. Keeps all of the regression to the
        /// mean of units that were picked for their last value.
        LAST,
        /// The second period before the start.
        BEFORE_LAST,
        /// The mean of all periods before the start.
        ALL_BEFORE,
        /// The mean of all periods before the start but the last of them.
        ALL_BUT_LAST
    }

    /// Who has not begun.
    public enum Control {
        /// Units that begin later, or never.
        NOT_YET,
        /// Units that never begin.
        NEVER
    }

    /// @param draws of the bootstrap, and of the randomisation where there are more assignments than these
    /// @param seed of the draws
    public record Options(Base base, Control control, int draws, long seed) {

        public Options {
            if (draws < 1) {
                throw new IllegalArgumentException("draws must be at least 1, but are " + draws);
            }
        }

        /// Compared with units that have not begun and with all periods before but the last.
        public static Options standard() {
            return new Options(Base.ALL_BUT_LAST, Control.NOT_YET, 4_000, 1);
        }

        public Options withBase(Base base) {
            return new Options(base, control, draws, seed);
        }

        public Options withControl(Control control) {
            return new Options(base, control, draws, seed);
        }
    }

    /// A figure with its error.
    ///
    /// @param standardError from the influence of each unit; empty where a group of a single unit, or a single unit
    ///     to compare with, does not show how units differ
    /// @param bootstrapError the same from the multiplier bootstrap
    public record Estimate(double value, OptionalDouble standardError, OptionalDouble bootstrapError) {

        /// Half its 95 % interval.
        public OptionalDouble margin() {
            return standardError.isPresent()
                    ? OptionalDouble.of(Normal.Z95 * standardError.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /// @param group its first period
    /// @param treated units of the group that were compared
    /// @param untreated units they were compared with
    public record GroupTime(int group, int period, int treated, int untreated, Estimate estimate) {}

    /// @param group its first period
    public record Refused(int group, int period, Reason reason) {}

    /// Why an effect cannot be told.
    public enum Reason {
        /// Nobody is left who has not begun.
        NO_UNTREATED,
        /// There is no period before the start to compare with.
        NO_BASE,
        /// No unit of the group has a value in the period and before.
        NO_TREATED
    }

    /// Effects put together.
    ///
    /// @param overall the mean of the parts from the start on: of groups by their size, else each alike
    /// @param parts in ascending order
    /// @param critical so many bootstrap errors on both sides hold all parts at once in 95 of 100 cases
    public record Aggregation(Optional<Estimate> overall, List<Part> parts, OptionalDouble critical) {

        public Aggregation {
            parts = List.copyOf(parts);
        }
    }

    /// @param at periods since the start, the first period of a group, or a period
    public record Part(int at, Estimate estimate) {}

    /// A joint test of all effects before the start.
    ///
    /// @param wald their squared length in errors, chi-square with `freedom` degrees of freedom if all are 0 and
    ///     groups are large
    /// @param p the probability of such a value or a larger one
    /// @param smallestGroup the units of the smallest group in it
    public record PreTest(double wald, int freedom, double p, int smallestGroup) {

        /// With smaller groups the errors are too uncertain for the test.
        public static final int GROUP_MIN = 20;

        public boolean isReliable() {
            return smallestGroup >= GROUP_MIN;
        }
    }

    /// What chance alone would assign, within kinds.
    ///
    /// @param p the share of assignments whose simple effect goes as far in the same direction
    /// @param smallest the smallest p that can come out: one assignment among all
    /// @param complete whether all assignments were tried
    public record Randomisation(double p, double smallest, boolean complete) {}
}
