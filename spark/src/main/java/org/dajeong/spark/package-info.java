/// The command line on a cluster: ratings in Parquet folders are counted where they lie, by the kernel that counts
/// files.
///
/// ```text
/// DajeongOnSpark (spark-submit) -> cli with SparkRatings for its reader -> SparkTables
///   -> on every worker: RatingRows of the sources -> Part, tables as bytes
///   -> parts are added on the workers, and one part comes back
/// ```
///
/// No row leaves a worker, except that a wrong cell is named with its file and row.
@NullMarked
package org.dajeong.spark;

import org.jspecify.annotations.NullMarked;
