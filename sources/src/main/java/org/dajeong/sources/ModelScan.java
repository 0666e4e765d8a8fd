package org.dajeong.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.ModelSpec;

/// Reads the rows of a model for the first time, to learn which columns are numeric.
final class ModelScan extends FilePass {

    private final Formula formula;
    private final List<ModelColumn> columns;
    private final int[] places;
    private final List<CodedScan> coded = new ArrayList<>();

    ModelScan(Formula formula, Problems.Collector problems, Progress progress) {
        super(problems, progress, Progress.READING);
        this.formula = formula;
        Set<String> mayBeNumeric = formula.mayBeNumeric();
        columns = formula.columns().stream()
                .map(name -> new ModelColumn(name, part(name, mayBeNumeric)))
                .toList();
        places = wanted.addAll(formula.columns());
    }

    private ModelColumn.Part part(String name, Set<String> mayBeNumeric) {
        if (name.equals(formula.response())) {
            return ModelColumn.Part.RESPONSE;
        }
        return mayBeNumeric.contains(name) ? ModelColumn.Part.FIXED : ModelColumn.Part.LEVELS;
    }

    @Override
    void take(long row, String[] cells) {
        for (int i = 0; i < places.length; i++) {
            columns.get(i).take(row, cells[places[i]], problems);
        }
    }

    @Override
    boolean takesCodes() {
        return true;
    }

    @Override
    CodeTaker codeTaker() {
        CodedScan taker = new CodedScan(wanted.size());
        coded.add(taker);
        return taker;
    }

    @Override
    boolean codesTaken(long all) {
        return all > 0 && IntStream.range(0, places.length).allMatch(this::isPlain);
    }

    /// Learns the texts that a column has, and whether that is all there is to know of it.
    private boolean isPlain(int i) {
        Set<String> texts = coded.stream()
                .flatMap(taker -> taker.found(places[i]).stream())
                .map(CellText::clean)
                .collect(Collectors.toSet());
        boolean blank = texts.remove("");
        Problems.Collector found = new Problems.Collector("");
        texts.forEach(text -> columns.get(i).take(0, text, found));
        return found.isEmpty() && !(blank && columns.get(i).minds());
    }

    /// The model, once the file was read; if there are problems then, it has no meaning.
    ModelSpec spec() {
        Map<String, Integer> decimals = new HashMap<>();
        decimals.put(formula.response(), 0);
        columns.stream().filter(ModelColumn::isNumeric).forEach(column -> {
            column.finish(rows(), problems);
            decimals.put(column.name(), column.decimals());
        });
        return formula.withNumeric(decimals);
    }
}
