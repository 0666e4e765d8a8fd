package org.dajeong.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.sources.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which file holds the ratings, and which of its columns plays which part.
final class RatingOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file-or-tables")
    @Nullable
    String file;

    @Option(names = "--unit", paramLabel = "COL", descriptionKey = "option.unit", order = 10)
    @Nullable
    String unit;

    @Option(names = "--items", paramLabel = "ITEM:MAX,…", descriptionKey = "option.items", order = 11)
    @Nullable
    String items;

    @Option(names = "--outcome", paramLabel = "COL", descriptionKey = "option.outcome", order = 12)
    @Nullable
    String outcome;

    @Option(names = "--scale", paramLabel = "LO..HI", descriptionKey = "option.scale", order = 13)
    @Nullable
    String scale;

    @Option(names = "--period", paramLabel = "COL", descriptionKey = "option.period", order = 14)
    @Nullable
    String period;

    @Option(names = "--mix", paramLabel = "COL,…", descriptionKey = "option.mix", order = 15)
    @Nullable
    String mix;

    @Option(names = "--rater", paramLabel = "COL", descriptionKey = "option.rater", order = 16)
    @Nullable
    String rater;

    @Option(names = "--staff", paramLabel = "COL", descriptionKey = "option.staff", order = 17)
    @Nullable
    String staff;

    @Option(names = "--min-n", paramLabel = "N", descriptionKey = "option.min-n", order = 60)
    @Nullable
    String minRatings;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed", order = 61)
    @Nullable
    String seed;

    /// What is asked about which ratings.
    record Request(String file, ScoreSpec spec, Outcome outcome, ScoreOptions options) {}

    /// The request, or nothing and at least one complaint.
    Optional<Request> request(Complaints complaints) {
        if (file == null) {
            complaints.add("ask.file");
        }
        if (unit == null) {
            complaints.add("ask.unit");
        }
        Optional<Outcome> measured = new OutcomeText(complaints).read(items, outcome, scale);
        List<Factor> factors = new ColumnParts(complaints).factors(mix);
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--unit", unit);
        parts.add("--period", period);
        factors.stream()
                .flatMap(factor -> factor.columns().stream())
                .distinct()
                .forEach(column -> parts.add("--mix", column));
        parts.add("--rater", rater);
        parts.add("--staff", staff);
        measured.ifPresent(parts::add);
        ScoreOptions options = options(complaints);
        if (!complaints.isEmpty() || file == null || unit == null || measured.isEmpty()) {
            return Optional.empty();
        }
        ScoreSpec spec = new ScoreSpec(
                unit,
                Optional.ofNullable(period),
                factors,
                Optional.ofNullable(rater),
                Optional.ofNullable(staff),
                OutcomeText.itemNames(measured.get()));
        return Optional.of(new Request(file, spec, measured.get(), options));
    }

    /// The names of the items as far as they are written, right or wrong.
    List<String> itemNames() {
        return items == null
                ? List.of()
                : Arrays.stream(items.split(","))
                        .map(text -> Names.one(text.contains(":") ? text.substring(0, text.lastIndexOf(':')) : text))
                        .toList();
    }

    private ScoreOptions options(Complaints complaints) {
        Numbers numbers = new Numbers(complaints);
        ScoreOptions options = ScoreOptions.standard();
        if (minRatings != null) {
            options = numbers.whole("--min-n", minRatings, 1, Integer.MAX_VALUE)
                    .map(Long::intValue)
                    .map(options::withMinRatings)
                    .orElse(options);
        }
        if (seed != null) {
            options = numbers.whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE)
                    .map(options::withSeed)
                    .orElse(options);
        }
        return options;
    }
}
