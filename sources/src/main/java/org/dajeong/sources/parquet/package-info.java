/// Parquet files as codes: what the file's own dictionaries and pages hold, without making a text of any row.
///
/// [CodedFile] is the door. It reads the plain kind of file only: flat columns of texts and whole numbers,
/// uncompressed or packed with Snappy or GZIP. Everything else it declines, and DuckDB reads it instead.
@NullMarked
package org.dajeong.sources.parquet;

import org.jspecify.annotations.NullMarked;
