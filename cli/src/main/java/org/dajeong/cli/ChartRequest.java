package org.dajeong.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dajeong.engine.api.ControlOptions;
import org.dajeong.engine.api.ControlOptions.Better;
import org.dajeong.engine.api.ControlOptions.Rebase;

/// What is asked about a measure over time.
///
/// @param file of rows, one per period
/// @param period the column of periods
/// @param measure what is measured
/// @param department whose rows; empty for all rows
/// @param reading how the chart is to be read
record ChartRequest(String file, String period, Measure measure, Optional<Department> department, Reading reading) {

    /// What is measured.
    sealed interface Measure {

        /// The name people know it by.
        String name();

        /// Whether it is a share.
        default boolean shares() {
            return this instanceof Share;
        }
    }

    /// A number in one column.
    record Value(String column) implements Measure {

        @Override
        public String name() {
            return column;
        }
    }

    /// So many of so many.
    ///
    /// @param laney whether the limits are Laney's
    record Share(String count, String total, boolean laney) implements Measure {

        @Override
        public String name() {
            return count;
        }
    }

    /// The rows of one department.
    record Department(String column, String name) {}

    /// How the chart is to be read.
    ///
    /// @param target in the unit of the values; a share is between 0 and 1
    record Reading(Better better, OptionalDouble target, List<Rebase> rebases, OptionalInt baseline) {

        ControlOptions options() {
            return new ControlOptions(better, rebases, baseline, target);
        }
    }
}
