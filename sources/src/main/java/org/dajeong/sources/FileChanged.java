package org.dajeong.sources;

/// The check that a file read again is the file read before.
final class FileChanged {

    private FileChanged() {}

    /// @throws IllegalStateException if the file has problems or another number of rows
    static void check(String name, Problems.Collector problems, long rowsBefore, long rows) {
        if (!problems.isEmpty() || rowsBefore != rows) {
            throw new IllegalStateException("%s changed while it was read: it had %d rows, now %d rows and problems %s"
                    .formatted(name, rowsBefore, rows, problems.problems()));
        }
    }
}
