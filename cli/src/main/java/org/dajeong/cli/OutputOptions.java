package org.dajeong.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How an answer is printed.
final class OutputOptions {

    private static final String TABLE = "table";
    private static final String JSON = "json";

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "option.format", order = 80)
    @Nullable
    String format;

    boolean json() {
        return JSON.equals(format);
    }

    void check(Complaints complaints) {
        if (format != null && !format.equals(TABLE) && !format.equals(JSON)) {
            complaints.add("ask.format", format);
        }
    }
}
