package org.dajeong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.cli.ChartRequest.Measure;
import org.dajeong.cli.json.ChartJson;
import org.dajeong.cli.picture.LimitsPicture;
import org.dajeong.cli.report.ChartReport;
import org.dajeong.cli.report.ChartWords;
import org.dajeong.engine.api.ControlChart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chart`: a measure over time, with the limits of its usual variation.
@Command(name = "chart", sortOptions = false)
final class ChartCommand implements Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file-periods")
    @Nullable
    String file;

    @Option(names = "--period", paramLabel = "COL", descriptionKey = "option.chart-period", order = 10)
    @Nullable
    String period;

    @Option(names = "--value", paramLabel = "COL", descriptionKey = "option.value", order = 11)
    @Nullable
    String value;

    @Option(names = "--count", paramLabel = "COL", descriptionKey = "option.count", order = 12)
    @Nullable
    String count;

    @Option(names = "--total", paramLabel = "COL", descriptionKey = "option.total", order = 13)
    @Nullable
    String total;

    @Option(names = "--laney", descriptionKey = "option.laney", order = 14)
    boolean laney;

    @Option(names = "--unit", paramLabel = "COL", descriptionKey = "option.chart-unit", order = 15)
    @Nullable
    String unit;

    @Option(names = "--of", paramLabel = "UNIT", descriptionKey = "option.chart-of", order = 16)
    @Nullable
    String of;

    @Option(names = "--better", paramLabel = "WAY", descriptionKey = "option.better", order = 20)
    @Nullable
    String better;

    @Option(names = "--target", paramLabel = "X", descriptionKey = "option.target", order = 21)
    @Nullable
    String target;

    @Option(names = "--rebase", paramLabel = "PERIOD=WHY", descriptionKey = "option.rebase", order = 22)
    List<String> rebases = new ArrayList<>();

    @Option(names = "--baseline", paramLabel = "N", descriptionKey = "option.baseline", order = 23)
    @Nullable
    String baseline;

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "option.svg-chart", order = 81)
    @Nullable
    String svg;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        Optional<PictureFile> picture = PictureFile.of("--svg", svg, complaints);
        Optional<Measure> measure = new MeasureText(complaints).read(value, count, total, laney);
        Optional<ChartRequest.Department> department = department(complaints);
        ChartRequest.Reading reading = new ChartReading(complaints)
                .read(
                        better,
                        target,
                        rebases,
                        baseline,
                        measure.map(Measure::shares).orElse(false));
        if (file == null) {
            complaints.add("ask.file-periods");
        }
        if (period == null) {
            complaints.add("ask.period");
        }
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--period", period);
        parts.add("--value", value);
        parts.add("--count", count);
        parts.add("--total", total);
        parts.add("--unit", unit);
        if (file == null || period == null || measure.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "chart");
        }
        ChartRequest request = new ChartRequest(file, period, measure.get(), department, reading);
        return new PeriodFile(session).with(request, chart -> answer(session, request, chart, picture));
    }

    private Optional<ChartRequest.Department> department(Complaints complaints) {
        if (unit == null && of == null) {
            return Optional.empty();
        }
        if (unit == null || of == null) {
            complaints.add("ask.unit-and-of");
            return Optional.empty();
        }
        return Optional.of(new ChartRequest.Department(unit, of));
    }

    private Exit answer(Session session, ChartRequest request, ControlChart chart, Optional<PictureFile> picture)
            throws IOException {
        ChartWords words = new ChartWords(
                session.messages(),
                chart,
                request.measure().name(),
                request.department().map(ChartRequest.Department::name).orElse(""));
        if (picture.isPresent()) {
            picture.get()
                    .write(new LimitsPicture(words).of(chart, request.reading().target()));
        }
        if (output.json()) {
            ChartJson.write(chart, session.out());
        } else {
            session.answer(new ChartReport(words).lines(chart, request.reading().target()));
        }
        return Exit.DONE;
    }
}
