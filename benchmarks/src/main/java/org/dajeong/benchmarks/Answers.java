package org.dajeong.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a program that was timed printed: lines of a name and a number, and others.
record Answers(List<String> lines) {

    Answers {
        lines = List.copyOf(lines);
    }

    /// Runs a program to its end.
    ///
    /// @throws IllegalStateException with all it printed, if it fails
    static Answers of(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("%s ended with %d:%n%s".formatted(command, status, text));
            }
            return new Answers(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// These answers and those of another run.
    Answers and(Answers other) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new Answers(all);
    }

    /// All numbers of this name, in the order printed.
    double[] all(String name) {
        return lines.stream()
                .filter(line -> line.matches("\\Q" + name + "\\E +[-+0-9.eE]+"))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .toArray();
    }

    /// The last number of this name.
    double last(String name) {
        double[] all = all(name);
        if (all.length == 0) {
            throw new IllegalStateException("no %s in %s".formatted(name, lines));
        }
        return all[all.length - 1];
    }

    double median(String name) {
        return median(all(name));
    }

    /// `median (min to max)` of the numbers of this name.
    String spread(String name) {
        return spread(all(name));
    }

    static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "%.2f (%.2f–%.2f)".formatted(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// The line that begins like this, or nothing.
    String line(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }

    /// A number in scientific notation, for differences.
    static String small(double value) {
        return String.format(Locale.ROOT, "%.0e", value);
    }
}
