package org.dajeong.spark;

import org.apache.spark.sql.SparkSession;
import org.dajeong.cli.Dajeong;

/// The program for `spark-submit`: the commands of `./dajeong`, where FILE is a folder of Parquet files that the
/// cluster can read.
public final class DajeongOnSpark {

    private DajeongOnSpark() {}

    public static void main(String[] args) {
        SparkSession session = SparkSession.builder().appName("dajeong").getOrCreate();
        int exit = Dajeong.run(new SparkRatings(session), args);
        session.stop();
        System.exit(exit);
    }
}
