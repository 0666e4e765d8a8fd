package org.dajeong.sources;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lists the combinations of values that some columns have.
final class CombinationPass extends FilePass {

    private final int[] places;
    private final Set<List<String>> combinations = new LinkedHashSet<>();

    CombinationPass(List<String> columns, Problems.Collector problems, Progress progress) {
        super(problems, progress, Progress.READING);
        places = wanted.addAll(columns);
    }

    @Override
    void take(long row, String[] cells) {
        List<String> values =
                Arrays.stream(places).mapToObj(place -> cells[place]).toList();
        for (int i = 0; i < values.size(); i++) {
            if (CellText.isError(values.get(i))) {
                problems.add(Problem.Kind.CELL_ERROR, row, wanted.name(places[i]), values.get(i));
            }
        }
        combinations.add(values);
    }

    List<List<String>> combinations() {
        return List.copyOf(combinations);
    }
}
