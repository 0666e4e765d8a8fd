package org.dajeong.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.district.Column;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.sources.Progress;
import org.dajeong.sources.RatingWriter;
import org.dajeong.sources.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `district`: ratings of a fictitious office whose truth is known.
@Command(name = "district", sortOptions = false)
final class DistrictCommand implements Task {

    private static final long ROWS_MIN = 2_000;
    private static final long ROWS_MAX = 100_000_000;

    /// How many rows pass between two words about progress.
    private static final long PACE = 100_000;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out", order = 1)
    @Nullable
    String out;

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "option.rows", order = 2)
    @Nullable
    String rows;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.district-seed", order = 3)
    @Nullable
    String seed;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        Numbers numbers = new Numbers(complaints);
        Optional<Long> size =
                Optional.ofNullable(rows).flatMap(text -> numbers.whole("--rows", text, ROWS_MIN, ROWS_MAX));
        long start = Optional.ofNullable(seed)
                .flatMap(text -> numbers.whole("--seed", text, Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(District.DEFAULT_SEED);
        if (out == null) {
            complaints.add("ask.out");
        } else if (!out.endsWith(".csv") && !out.endsWith(".parquet")) {
            complaints.add("ask.out-kind", out);
        }
        Optional<Path> file = PictureFile.writable("--out", out, complaints);
        if (file.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "district");
        }
        District district = size.map(n -> District.of(start, n)).orElseGet(() -> District.of(start));
        return write(session, district, file.get());
    }

    private Exit write(Session session, District district, Path file) throws IOException {
        switch (RatingWriter.open(file, columns())) {
            case Reading.Refused<RatingWriter> refused -> {
                return RatedFile.refuse(session, refused.problems());
            }
            case Reading.Accepted<RatingWriter>(RatingWriter opened) -> {
                try (ProgressLine progress = new ProgressLine(session.err(), session.messages());
                        RatingWriter writer = opened) {
                    write(district, writer, progress);
                }
            }
        }
        Path truth = truthBeside(file);
        try (BufferedWriter writer = Files.newBufferedWriter(truth)) {
            district.truth().writeTo(writer);
        }
        session.tell("district.done", district.size(), file, truth);
        session.err().println("  ./dajeong score " + options(file));
        session.err().println("  ./dajeong why " + options(file) + " --of 세무2과");
        return Exit.DONE;
    }

    private static void write(District district, RatingWriter writer, Progress progress) throws IOException {
        long[] written = {0};
        var _ = district.writeTo(rating -> {
            writer.write(rating.fields().toArray(String[]::new));
            if (++written[0] % PACE == 0) {
                progress.rows("writing", written[0]);
            }
        });
    }

    /// `ratings-truth.csv` beside `ratings.csv` or `ratings.parquet`.
    private static Path truthBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + "-truth.csv");
    }

    private static List<RatingWriter.Column> columns() {
        return Stream.concat(
                        Stream.of(Column.values()).map(column -> RatingWriter.Column.text(column.header())),
                        Item.RUBRIC.stream().map(item -> RatingWriter.Column.points(item.column())))
                .toList();
    }

    /// The options of `score` and `why` that fit the columns written.
    private static String options(Path file) {
        String mix = Stream.of(Column.TASK, Column.CHANNEL, Column.HOUR, Column.SEASON)
                .map(Column::header)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return String.join(
                " ",
                quoted(file.toString()),
                "--unit " + Column.DEPT.header(),
                "--period " + Column.QUARTER.header(),
                "--mix " + mix,
                "--rater " + Column.CALLER.header(),
                "--staff " + Column.STAFF.header(),
                "--items " + Item.option());
    }

    /// A name as a shell takes it.
    private static String quoted(String name) {
        return name.matches("[\\p{L}\\p{N}._/:+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
