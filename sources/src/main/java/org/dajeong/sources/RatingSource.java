package org.dajeong.sources;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// A file of ratings that was read once without a problem.
final class RatingSource implements TableSource {

    private final String name;
    private final RowFile file;
    private final RatingColumns ratings;
    private final Progress progress;
    private final Tables tables;
    private final long rows;

    private RatingSource(
            String name, RowFile file, RatingColumns ratings, Progress progress, Tables tables, long rows) {
        this.name = name;
        this.file = file;
        this.ratings = ratings;
        this.progress = progress;
        this.tables = tables;
        this.rows = rows;
    }

    static Reading<TableSource> read(Input input, RatingColumns ratings, Progress progress) {
        RowFile file = RowFile.of(input);
        Problems.Collector problems = new Problems.Collector(input.name());
        RatingPass pass = new RatingPass(
                ratings, ratings.spec().tables(), RatingSource::all, problems, progress, Progress.READING);
        pass.read(file);
        return problems.isEmpty()
                ? new Reading.Accepted<>(
                        new RatingSource(input.name(), file, ratings, progress, pass.tables(), pass.rows()))
                : new Reading.Refused<>(problems.problems());
    }

    private static Predicate<String[]> all(WantedColumns wanted) {
        return RatingPass.EVERY_ROW;
    }

    @Override
    public Tables count(TableSpec spec) {
        return spec.equals(tables.spec()) ? tables : counted(spec, RatingSource::all);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return counted(spec, wanted -> new MatchFilter(any, wanted));
    }

    private Tables counted(TableSpec spec, Function<WantedColumns, Predicate<String[]>> filter) {
        Problems.Collector problems = new Problems.Collector(name);
        RatingPass pass = new RatingPass(ratings, spec, filter, problems, progress, Progress.COUNTING);
        pass.read(file);
        FileChanged.check(name, problems, rows, pass.rows());
        return pass.tables();
    }
}
