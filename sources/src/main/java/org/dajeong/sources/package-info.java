/// Files into two-way tables: the one reader of CSV, XLSX and Parquet.
///
/// [RatingFiles] is the door. It takes an [Input], says how columns make ratings ([Outcome], or a formula),
/// and answers with a [Reading]: tables, or every [Problem] of the file in one list. A file is read row by
/// row and never kept; what leaves this package are counts and integer sums.
///
/// ```text
/// Input -> RowFile (CsvFile, XlsxFile, ParquetFile)
///   -> RowReader (RatingPass, ModelScan, ModelPass, AgreementPass, DriverPass) -> TableCounter
/// ```
///
/// Ratings that are not in a file of this machine: [SqlTables] has a database count them, [RatingRows] counts the rows
/// that a worker of a cluster reads.
///
/// Where a pass can do with codes, a plain Parquet file comes as codes ([CodedReading]). All else of Parquet is read
/// and written by DuckDB, whose classes are loaded only then.
@NullMarked
package org.dajeong.sources;

import org.jspecify.annotations.NullMarked;
