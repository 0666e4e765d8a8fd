package org.dajeong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.cli.json.IndexJson;
import org.dajeong.cli.report.IndexReport;
import org.dajeong.engine.api.IndexFormula;
import org.dajeong.engine.api.IndexFormula.Scale;
import org.dajeong.sources.CellText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index`: one number of several questions, by a formula that is named.
@Command(name = "index", sortOptions = false)
final class IndexCommand implements Task {

    private static final Scale SEVEN = new Scale(1, 7);

    private static final Map<String, IndexFormula> KNOWN = Map.of(
            IndexFormula.TOP_TWO_40_40_20.version(), IndexFormula.TOP_TWO_40_40_20,
            IndexFormula.TOP_TWO_30_50_20.version(), IndexFormula.TOP_TWO_30_50_20);

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file-answers")
    @Nullable
    String file;

    @Option(names = "--formula", paramLabel = "NAME,…", descriptionKey = "option.index-formula", order = 10)
    @Nullable
    String formula;

    @Option(names = "--overall", paramLabel = "COL", descriptionKey = "option.overall", order = 11)
    @Nullable
    String overall;

    @Option(names = "--elements", paramLabel = "COL,…", descriptionKey = "option.elements", order = 12)
    @Nullable
    String elements;

    @Option(names = "--again", paramLabel = "COL", descriptionKey = "option.again", order = 13)
    @Nullable
    String again;

    @Option(names = "--mean", paramLabel = "COL:WEIGHT,…", descriptionKey = "option.mean", order = 14)
    @Nullable
    String mean;

    @Option(names = "--scale", paramLabel = "LO..HI", descriptionKey = "option.index-scale", order = 15)
    @Nullable
    String scale;

    @Option(names = "--period", paramLabel = "COL", descriptionKey = "option.index-period", order = 16)
    @Nullable
    String period;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        if (file == null) {
            complaints.add("ask.file");
        }
        Optional<IndexFile.Request> request = mean == null ? topBoxes(complaints) : means(complaints);
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--period", period);
        request.ifPresent(one -> one.components()
                .forEach((component, columns) -> columns.forEach(column -> parts.add(option(component), column))));
        if (file == null || request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "index");
        }
        return new IndexFile(session).with(file, request.get(), periods -> {
            if (output.json()) {
                IndexJson.write(periods, session.out());
            } else {
                session.answer(
                        new IndexReport(session.messages()).lines(request.get().formulas(), periods));
            }
            return Exit.DONE;
        });
    }

    private String option(String component) {
        return mean == null ? "--" + component : "--mean";
    }

    /// One formula or several of the top two boxes.
    private Optional<IndexFile.Request> topBoxes(Complaints complaints) {
        if (formula == null || overall == null || elements == null || again == null) {
            complaints.add("ask.index");
            return Optional.empty();
        }
        if (scale != null) {
            complaints.add("ask.index-scale");
        }
        List<IndexFormula> formulas = new ArrayList<>();
        for (String name : formula.split(",", -1)) {
            IndexFormula known = KNOWN.get(name.strip());
            if (known == null) {
                complaints.add("ask.index-formula", name.strip());
            } else if (!formulas.contains(known)) {
                formulas.add(known);
            }
        }
        Map<String, List<String>> components = new LinkedHashMap<>();
        components.put(IndexFormula.OVERALL, List.of(overall));
        components.put(
                IndexFormula.ELEMENTS,
                List.of(elements.split(",", -1)).stream().map(String::strip).toList());
        components.put(IndexFormula.AGAIN, List.of(again));
        return Optional.of(new IndexFile.Request(formulas, SEVEN, components, Optional.ofNullable(period)));
    }

    /// The weighted mean of questions, each a component of its own.
    private Optional<IndexFile.Request> means(Complaints complaints) {
        if (formula != null || overall != null || elements != null || again != null) {
            complaints.add("ask.index");
            return Optional.empty();
        }
        Map<String, List<String>> components = new LinkedHashMap<>();
        Map<String, Integer> weights = new LinkedHashMap<>();
        new FormText(complaints)
                .read("--mean", "mean", mean)
                .ifPresent(form -> form.items().forEach(item -> {
                    components.put(item.name(), List.of(item.name()));
                    weights.put(item.name(), item.points());
                }));
        Optional<Scale> answers = scale(complaints);
        if (weights.isEmpty() || answers.isEmpty()) {
            return Optional.empty();
        }
        String version = String.join(
                ",",
                weights.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .toList());
        IndexFormula one = IndexFormula.mean("mean", version, answers.get(), weights);
        return Optional.of(new IndexFile.Request(List.of(one), answers.get(), components, Optional.ofNullable(period)));
    }

    private Optional<Scale> scale(Complaints complaints) {
        if (scale == null) {
            return Optional.of(SEVEN);
        }
        String text = CellText.clean(scale);
        int dots = text.indexOf("..");
        if (text.matches("\\d{1,3}\\.\\.\\d{1,3}")) {
            int low = Integer.parseInt(text.substring(0, dots));
            int high = Integer.parseInt(text.substring(dots + 2));
            if (low < high) {
                return Optional.of(new Scale(low, high));
            }
        }
        complaints.add("ask.scale", scale);
        return Optional.empty();
    }
}
