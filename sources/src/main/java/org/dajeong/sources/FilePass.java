package org.dajeong.sources;

import java.util.List;

/// One reading of a file: finds the columns, counts the rows, collects the problems that every reading
/// shares.
abstract class FilePass implements RowReader {

    private static final int ROWS_BETWEEN = 1 << 17;

    protected final Problems.Collector problems;
    protected final WantedColumns wanted = new WantedColumns();
    private final Progress progress;
    private final String phase;
    private boolean hasHeader;
    private long rows;

    FilePass(Problems.Collector problems, Progress progress, String phase) {
        this.problems = problems;
        this.progress = progress;
        this.phase = phase;
    }

    /// Reads the file, all of it where possible.
    final void read(RowFile file) {
        if (!readCodes(file)) {
            file.readOrTell(this);
        }
        progress.rows(phase, rows);
        if (!problems.isEmpty()) {
            return;
        }
        if (!hasHeader) {
            problems.add(Problem.Kind.NO_HEADER, 0, "", "");
        } else if (rows == 0) {
            problems.add(Problem.Kind.NO_ROWS, 0, "", "");
        }
    }

    private boolean readCodes(RowFile file) {
        if (!(file instanceof ParquetFile parquet) || !takesCodes()) {
            return false;
        }
        long all = CodedReading.read(parquet.path(), wanted, this::codeTaker, some -> progress.rows(phase, some));
        if (!codesTaken(all)) {
            return false;
        }
        hasHeader = true;
        rows = all;
        return true;
    }

    /// Whether rows may come as codes.
    boolean takesCodes() {
        return false;
    }

    /// A taker of codes for one more thread.
    CodeTaker codeTaker() {
        throw new IllegalStateException("this pass takes cells only");
    }

    /// Uses or forgets what the takers of codes took.
    ///
    /// @param all the number of rows; 0 if not all of the file could be taken as codes
    /// @return whether that was enough, so that no row has to be looked at
    boolean codesTaken(long all) {
        return false;
    }

    /// The rows met, right or wrong.
    final long rows() {
        return rows;
    }

    /// Takes the cells of a row.
    abstract void take(long row, String[] cells);

    @Override
    public final int[] header(long row, List<String> names) {
        hasHeader = true;
        return wanted.positions(row, names, problems);
    }

    @Override
    public final void row(long row, String[] cells) {
        counted();
        take(row, cells);
    }

    @Override
    public final void tooLong(long row, String found, int columns) {
        counted();
        problems.add(Problem.Kind.ROW_TOO_LONG, row, "", found, List.of(String.valueOf(columns)));
    }

    @Override
    public final void unreadable(Problem.Kind kind, long row, String found) {
        problems.add(kind, row, "", found);
    }

    private void counted() {
        if ((++rows & ROWS_BETWEEN - 1) == 0) {
            progress.rows(phase, rows);
        }
    }
}
