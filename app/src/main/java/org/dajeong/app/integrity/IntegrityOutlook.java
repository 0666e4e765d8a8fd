package org.dajeong.app.integrity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.Goal;
import org.dajeong.engine.api.ShareForecast;

/// What is known about the share with any problem in a department's quarter before the quarter begins.
sealed interface IntegrityOutlook {

    /// Too little is published about the department.
    record Missing(Why why) implements IntegrityOutlook {}

    /// Why nothing can be expected.
    enum Why {
        /// No happy calls of an earlier quarter are published at all.
        NOTHING_PUBLISHED,
        /// None of them tells of this department: nobody was called, or too few to be shown.
        NOT_SHOWN,
        /// It is shown in fewer quarters than a verdict needs.
        FEW_QUARTERS
    }

    /// Enough is published.
    ///
    /// @param newest the newest published result
    /// @param quarters in which the department is shown, oldest first
    /// @param last how many answers it had in the last of them
    record Known(UUID newest, List<Quarter> quarters, int last, ShareForecast forecast) implements IntegrityOutlook {

        /// A tenth of a per cent: targets are not said more finely.
        private static final double STEP = 0.001;

        /// Four times out of five.
        private static final double OFTEN = 0.8;

        /// More answers in a quarter than any office calls for.
        static final int ANSWERS_MAX = 5_000;

        public Known {
            quarters = List.copyOf(quarters);
        }

        /// The smallest fall that would be recognised more often than not; none where not even the greatest would.
        ///
        /// The chance grows with the fall, so that halving finds where it passes one half.
        OptionalDouble suggested(int answers) {
            int far = 0;
            int near = (int) Math.ceil(forecast.expected() / STEP - 1e-9);
            while (near - far > 1) {
                int middle = (far + near) / 2;
                if (forecast.chance(answers, middle * STEP) >= Goal.Promise.CHANCE_NEEDED) {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            return far == 0 ? OptionalDouble.empty() : OptionalDouble.of(far * STEP);
        }

        /// How many answers it takes to recognise a target four times out of five; none where even the most do not.
        OptionalInt needed(double target) {
            return forecast.answersNeeded(target, OFTEN, ANSWERS_MAX);
        }
    }
}
