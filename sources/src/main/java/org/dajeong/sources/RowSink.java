package org.dajeong.sources;

import java.io.Closeable;
import java.io.IOException;

/// Takes rows for a file of one format.
sealed interface RowSink extends Closeable permits CsvSink, ParquetSink {

    /// Writes a row of as many cells as there are columns.
    void write(String[] cells) throws IOException;
}
