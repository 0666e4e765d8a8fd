package org.dajeong.sources;

import java.io.IOException;
import java.util.List;
import org.dajeong.sources.parquet.CodedColumn;

/// Takes groups of rows of a Parquet file as codes, in one thread.
interface CodeTaker {

    /// Takes a group of rows.
    ///
    /// @param columns those wanted, in the order asked for, each at the first row of the group
    /// @return whether nothing in the group has to be looked at row by row
    /// @throws IOException if the group cannot be read as codes
    boolean take(int rows, List<CodedColumn> columns) throws IOException;
}
