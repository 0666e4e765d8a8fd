package org.dajeong.sources;

import java.util.List;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverTables;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Files as sources of tables.
public final class RatingFiles {

    private RatingFiles() {}

    /// Reads and counts ratings once, collecting every problem.
    ///
    /// @param outcome made of the items of `spec` in the same order, or a column where `spec` has no items
    /// @return a source that has counted `spec.tables()`; to count anything else it reads the file again, and
    ///     throws [IllegalStateException] if the file has changed
    /// @throws IllegalArgumentException if `outcome` and `spec` name different items
    public static Reading<TableSource> ratings(Input input, ScoreSpec spec, Outcome outcome, Progress progress) {
        return ratings(input, spec, outcome, Scope.ALL, progress);
    }

    /// The same for some of the ratings, or with further columns.
    ///
    /// All rows are checked, those that are left out too.
    ///
    /// @throws IllegalArgumentException if it ends with a period and `spec` has none
    public static Reading<TableSource> ratings(
            Input input, ScoreSpec spec, Outcome outcome, Scope scope, Progress progress) {
        return RatingSource.read(input, new RatingColumns(spec, outcome, scope), progress);
    }

    /// Reads and counts ratings once, collecting every problem, in tables of any kind.
    ///
    /// @param tables what is counted; its measures are among those of `spec.tables()`
    public static Reading<Tables> counted(
            Input input, ScoreSpec spec, Outcome outcome, TableSpec tables, Progress progress) {
        Problems.Collector problems = new Problems.Collector(input.name());
        RatingPass pass = new RatingPass(
                new RatingColumns(spec, outcome, Scope.ALL),
                tables,
                _ -> RatingPass.EVERY_ROW,
                problems,
                progress,
                Progress.READING);
        pass.read(RowFile.of(input));
        return problems.isEmpty() ? new Reading.Accepted<>(pass.tables()) : new Reading.Refused<>(problems.problems());
    }

    /// The combinations of values that these columns have, each once, in the order in which they are met.
    ///
    /// @return rows of as many values as there are columns; a blank is empty
    public static Reading<List<List<String>>> combinations(Input input, List<String> columns, Progress progress) {
        Problems.Collector problems = new Problems.Collector(input.name());
        CombinationPass pass = new CombinationPass(columns, problems, progress);
        pass.read(RowFile.of(input));
        return problems.isEmpty()
                ? new Reading.Accepted<>(pass.combinations())
                : new Reading.Refused<>(problems.problems());
    }

    /// Reads the rows of a model twice: to decide which columns are numeric, and to count.
    ///
    /// The response must be numeric. A fixed column is numeric if every value is a decimal number, else
    /// categorical; a blank is then the level [ScoreSpec#UNKNOWN], and in a numeric column a problem.
    ///
    /// @throws IllegalStateException if the file changed between the readings
    public static Reading<CountedModel> model(Input input, Formula formula, Progress progress) {
        RowFile file = RowFile.of(input);
        Problems.Collector problems = new Problems.Collector(input.name());
        ModelScan scan = new ModelScan(formula, problems, progress);
        scan.read(file);
        ModelSpec spec = scan.spec();
        if (!problems.isEmpty()) {
            return new Reading.Refused<>(problems.problems());
        }
        ModelPass pass = new ModelPass(spec, problems, progress);
        pass.read(file);
        FileChanged.check(input.name(), problems, scan.rows(), pass.rows());
        return new Reading.Accepted<>(new CountedModel(spec, pass.tables()));
    }

    /// Reads and counts ratings that several gave to the same contacts. A row without a value is left out.
    ///
    /// @return what `spec.tables()` asks for
    public static Reading<Tables> agreement(Input input, AgreementSpec spec, Progress progress) {
        Problems.Collector problems = new Problems.Collector(input.name());
        AgreementPass pass = new AgreementPass(spec, problems, progress);
        pass.read(RowFile.of(input));
        return problems.isEmpty() ? new Reading.Accepted<>(pass.tables()) : new Reading.Refused<>(problems.problems());
    }

    /// Reads items and an outcome, and sums them in blocks. A row in which one of them was not asked is left out.
    public static Reading<DriverTables> drivers(Input input, DriverSpec spec, Progress progress) {
        Problems.Collector problems = new Problems.Collector(input.name());
        DriverPass pass = new DriverPass(spec, problems, progress);
        pass.read(RowFile.of(input));
        return problems.isEmpty() ? new Reading.Accepted<>(pass.tables()) : new Reading.Refused<>(problems.problems());
    }

    /// A model and its data.
    ///
    /// @param spec the model, its columns known to be numeric or not
    /// @param tables what `spec.tables()` asks for
    public record CountedModel(ModelSpec spec, Tables tables) {}
}
