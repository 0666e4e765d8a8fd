package org.dajeong.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// A large made-up file: whole scores from 0 to 100, eight fixed factors, 500 departments of ten staff each, 200
/// raters who call everywhere; always the same rows.
final class MillionRows {

    static final int ROWS = 1_000_000;

    /// The columns of the fixed factors, in the order in which they stand in the file and in the formula.
    static final List<String> FACTORS = List.of("day", "visit", "channel", "age", "season", "area", "month", "kind");

    private static final int[] LEVELS = {7, 2, 5, 10, 4, 5, 12, 3};
    private static final int DEPARTMENTS = 500;
    private static final int STAFF = 10;
    private static final int RATERS = 200;
    private static final double DEPARTMENT_SPREAD = 4;
    private static final double STAFF_SPREAD = 3;
    private static final double RATER_SPREAD = 2;
    private static final double NOISE = 14;
    private static final long SEED = 20260101;

    private MillionRows() {}

    static String formula() {
        return FACTORS.stream().map("factor(%s)"::formatted).collect(Collectors.joining(" + ", "y ~ ", " + (1|dept)"));
    }

    static String crossedFormula() {
        return formula() + " + (1|staff) + (1|rater)";
    }

    /// Writes the file. Departments meet different mixes, so that nothing is balanced.
    static void write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] department = effects(random, DEPARTMENTS, DEPARTMENT_SPREAD);
        double[] staff = effects(random, DEPARTMENTS * STAFF, STAFF_SPREAD);
        double[] rater = effects(random, RATERS, RATER_SPREAD);
        double[][] effects = new double[LEVELS.length][];
        for (int f = 0; f < LEVELS.length; f++) {
            effects[f] = random.doubles(LEVELS[f], -3, 3).toArray();
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(String.join(",", FACTORS) + ",dept,staff,rater,y\n");
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                line.setLength(0);
                int dept = random.nextInt(DEPARTMENTS);
                int person = dept * STAFF + random.nextInt(STAFF);
                int caller = random.nextInt(RATERS);
                double y = 75 + department[dept] + staff[person] + rater[caller];
                for (int f = 0; f < LEVELS.length; f++) {
                    int usual = random.nextInt(3) == 0 ? dept : 0;
                    int level = (random.nextInt(LEVELS[f]) + usual) % LEVELS[f];
                    y += effects[f][level];
                    line.append(FACTORS.get(f)).append(level).append(',');
                }
                long whole = Math.clamp(Math.round(y + random.nextGaussian(0, NOISE)), 0, 100);
                line.append("dept").append(dept);
                line.append(",staff").append(person);
                line.append(",rater").append(caller);
                line.append(',').append(whole).append('\n');
                writer.append(line);
            }
        }
    }

    private static double[] effects(SplittableRandom random, int size, double spread) {
        double[] effects = new double[size];
        for (int i = 0; i < size; i++) {
            effects[i] = random.nextGaussian(0, spread);
        }
        return effects;
    }
}
