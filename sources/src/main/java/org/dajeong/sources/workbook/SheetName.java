package org.dajeong.sources.workbook;

import java.util.Collection;

/// Names that a sheet may have.
final class SheetName {

    private static final int LENGTH_MAX = 31;

    private SheetName() {}

    /// The name with spaces for what no sheet may be called, shortened if need be.
    static String legal(String name) {
        String legal = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
        // Nor may a quotation mark be at either end.
        legal = legal.replaceAll("^'+|'+$", "");
        return legal.isEmpty() ? "1" : shortened(legal, LENGTH_MAX);
    }

    /// A legal name that none of the others has.
    static String unique(String name, Collection<String> others) {
        String legal = legal(name);
        String unique = legal;
        for (int i = 2; isTaken(unique, others); i++) {
            String count = " (%d)".formatted(i);
            unique = shortened(legal, LENGTH_MAX - count.length()) + count;
        }
        return unique;
    }

    private static boolean isTaken(String name, Collection<String> others) {
        return others.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).strip();
    }
}
