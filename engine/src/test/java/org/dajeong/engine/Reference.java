package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

/// Numbers that another program computed; each file names the program, its version and the call.
public record Reference(
        String model, String method, String quantity, String name, double value, double tolerance, boolean relative) {

    public static List<Reference> read(String resource) {
        Rows rows = Rows.read(resource);
        return rows.rows().stream()
                .map(row -> new Reference(
                        rows.get(row, "model"),
                        rows.get(row, "method"),
                        rows.get(row, "quantity"),
                        rows.get(row, "name"),
                        Double.parseDouble(rows.get(row, "value")),
                        Double.parseDouble(rows.get(row, "tolerance")),
                        rows.get(row, "kind").equals("rel")))
                .toList();
    }

    public void check(double ours) {
        double allowed = relative ? tolerance * Math.max(Math.abs(value), 1e-300) : tolerance;
        assertThat(ours).as("%s %s %s %s", model, method, quantity, name).isCloseTo(value, within(allowed));
    }
}
