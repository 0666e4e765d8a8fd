package org.dajeong.district;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Everything about a district that is decided before a seed is known.
///
/// @param quarters how many of the calendar's quarters it has
/// @param mean the mean expected score of all contacts
/// @param spread standard deviations of the effects that are drawn
/// @param planted whether the own parts of the departments are set afterwards, or stay as drawn
record Office(List<Unit> units, int quarters, double mean, Spread spread, boolean planted) {

    /// Standard deviations in points of the score.
    record Spread(double department, double quarter, double staff) {}

    /// What the whole agency does better or worse in a quarter, in points.
    static final List<Double> AGENCY = List.of(-0.6, -0.2, -0.9, 0.1, 0.5, 1.1);

    /// Of a contact around its expected score, in points.
    static final double RESIDUAL_SD = 8;

    private static final double GAON_MEAN = 88.9;

    /// Far enough below 100 that even wide spreads hardly ever meet the ceiling.
    private static final double LABORATORY_MEAN = 75;

    Office {
        units = List.copyOf(units);
    }

    /// The demo office 가온구.
    static Office gaon() {
        return new Office(table("gaon.tsv"), Calendar.QUARTERS, GAON_MEAN, new Spread(2.5, 1, 1.5), true);
    }

    static Office of(Laboratory laboratory) {
        List<Unit> units = IntStream.rangeClosed(1, laboratory.units())
                .mapToObj(unit ->
                        plain("부서%03d".formatted(unit), Kind.values()[unit % Kind.values().length], laboratory.calls()))
                .toList();
        Spread spread = new Spread(laboratory.departmentSd(), laboratory.quarterSd(), laboratory.staffSd());
        return new Office(units, laboratory.quarters(), LABORATORY_MEAN, spread, false);
    }

    /// Contacts in all quarters if nobody asks for another size.
    long naturalSize() {
        long size = 0;
        for (Unit unit : units) {
            for (int quarter = 0; quarter < quarters; quarter++) {
                size += unit.calls(quarter);
            }
        }
        return size;
    }

    private static Unit plain(String name, Kind kind, int calls) {
        return new UnitLine("%s\t%s\t%d\t\t3 7".formatted(name, kind.name(), calls)).unit();
    }

    private static List<Unit> table(String name) {
        InputStream resource = Objects.requireNonNull(Office.class.getResourceAsStream(name), name);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new UnitLine(line).unit())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
