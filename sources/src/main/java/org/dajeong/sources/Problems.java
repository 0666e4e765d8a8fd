package org.dajeong.sources;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything that is wrong with a file: the first problems, and how many more there are.
public final class Problems implements Serializable {

    private static final long serialVersionUID = 1;

    /// Problems kept; nobody mends more before trying again.
    static final int KEPT = 10_000;

    private final List<Problem> list;
    private final long beyond;

    private Problems(List<Problem> list, long beyond) {
        this.list = List.copyOf(list);
        this.beyond = beyond;
    }

    /// A single problem.
    public static Problems of(Problem problem) {
        return new Problems(List.of(problem), 0);
    }

    /// The problems of several parts of one thing, in the order of the files and their rows.
    public static Problems together(List<Problems> parts) {
        List<Problem> all = parts.stream()
                .flatMap(part -> part.list.stream())
                .sorted(Comparator.comparing(Problem::file).thenComparingLong(Problem::row))
                .toList();
        long beyond = parts.stream().mapToLong(part -> part.beyond).sum();
        return new Problems(all.subList(0, Math.min(KEPT, all.size())), beyond + Math.max(0, all.size() - KEPT));
    }

    /// The problems kept, in the order of the rows.
    public List<Problem> list() {
        return list;
    }

    /// How many problems there are beyond those kept.
    public long beyond() {
        return beyond;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    @Override
    public String toString() {
        return beyond == 0 ? list.toString() : list + " and " + beyond + " more";
    }

    /// Collects the problems of one file in the order in which they are met.
    static final class Collector {

        private final String file;
        private final List<Problem> list = new ArrayList<>();
        private long count;

        Collector(String file) {
            this.file = file;
        }

        void add(Problem.Kind kind, long row, String column, String found, List<String> expected) {
            if (count++ < KEPT) {
                list.add(new Problem(kind, file, row, column, found, expected));
            }
        }

        void add(Problem.Kind kind, long row, String column, String found) {
            add(kind, row, column, found, List.of());
        }

        /// Adds problems of earlier rows that were not known to be problems when they were met.
        ///
        /// @param rows the first of them, at least as many as are kept
        /// @param more how many there are
        void addLate(Problem.Kind kind, String column, List<Long> rows, long more) {
            rows.forEach(row -> list.add(new Problem(kind, file, row, column, "", List.of())));
            list.sort(Comparator.comparingLong(Problem::row));
            count += more;
            list.subList(Math.min(KEPT, list.size()), list.size()).clear();
        }

        /// The number of problems, kept or not.
        long count() {
            return count;
        }

        boolean isEmpty() {
            return count == 0;
        }

        Problems problems() {
            return new Problems(list, count - list.size());
        }
    }
}
