package org.dajeong.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// The Parquet files of a folder and of the folders in it, counted by DuckDB with the statement of [SqlTables].
///
/// A folder named `agency=마포` gives its files the column `agency`, always a text.
public final class ParquetTables implements TableSource {

    private final Path folder;

    public ParquetTables(Path folder) {
        this.folder = folder;
    }

    /// @throws ArithmeticException if a sum leaves 64 bits
    /// @throws IllegalStateException if DuckDB is not installed or cannot read the files
    @Override
    public Tables count(TableSpec spec) {
        return counted(tables -> tables.count(spec));
    }

    /// @throws ArithmeticException if a sum leaves 64 bits
    /// @throws IllegalStateException if DuckDB is not installed or cannot read the files
    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return counted(tables -> tables.countMatching(spec, any));
    }

    private Tables counted(Function<TableSource, Tables> question) {
        String files = folder.toAbsolutePath() + "/**/*.parquet";
        try (DuckDb database = DuckDb.open()) {
            return question.apply(SqlTables.ofRelation(
                    database.connection(),
                    "read_parquet(%s, binary_as_string = true, hive_partitioning = true, hive_types_autocast = false)"
                            .formatted(DuckDb.literal(files))));
        } catch (DuckDb.MissingException e) {
            throw new IllegalStateException("DuckDB is not installed", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the files could not be counted: " + RowFile.reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
