package org.dajeong.cli;

import java.io.IOException;
import java.util.Optional;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.json.LinkJson;
import org.dajeong.cli.report.LinkReport;
import org.dajeong.engine.api.FormLink;
import org.dajeong.engine.api.FormVersion;
import org.dajeong.engine.api.LinkedPeriods;
import org.dajeong.sources.CellText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `link`: scores of two versions of an instrument on the weights of one.
@Command(name = "link", sortOptions = false)
final class LinkCommand implements Task {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file")
    @Nullable
    String file;

    @Option(names = "--period", paramLabel = "COL", descriptionKey = "option.chart-period", order = 10)
    @Nullable
    String period;

    @Option(names = "--before", paramLabel = "ITEM:MAX,…", descriptionKey = "option.before", order = 11)
    @Nullable
    String before;

    @Option(names = "--after", paramLabel = "ITEM:MAX,…", descriptionKey = "option.after", order = 12)
    @Nullable
    String after;

    @Option(names = "--changed", paramLabel = "PERIOD", descriptionKey = "option.changed", order = 13)
    @Nullable
    String changed;

    @Option(names = "--onto", paramLabel = "before|after", descriptionKey = "option.onto", order = 14)
    @Nullable
    String onto;

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
        if (period == null) {
            complaints.add("ask.period");
        }
        if (changed == null) {
            complaints.add("ask.changed");
        }
        if (onto != null && !onto.equals(BEFORE) && !onto.equals(AFTER)) {
            complaints.add("ask.onto", onto);
        }
        FormText forms = new FormText(complaints);
        Optional<FormVersion> old = forms.read("--before", session.messages().text("link.before"), before);
        Optional<FormVersion> now = forms.read("--after", session.messages().text("link.after"), after);
        if (file == null
                || period == null
                || changed == null
                || old.isEmpty()
                || now.isEmpty()
                || !complaints.isEmpty()) {
            return complaints.tell(session, "link");
        }
        boolean onNew = AFTER.equals(onto);
        FormLink link = FormLink.between(onNew ? now.get() : old.get(), onNew ? old.get() : now.get());
        return switch (link) {
            case FormLink.Refused(FormLink.Reason reason, double share) -> refuse(session, reason, share);
            case FormLink.Linked linked ->
                new RatedVersions(session)
                        .with(
                                new RatedVersions.Request(
                                        file, period, linked, old.get(), now.get(), CellText.clean(changed)),
                                periods -> answer(session, linked, periods));
        };
    }

    private static Exit refuse(Session session, FormLink.Reason reason, double share) {
        session.err().println(session.messages().of("link.refused", reason, Points.percent(share)));
        return Exit.REFUSED;
    }

    private Exit answer(Session session, FormLink.Linked link, LinkedPeriods periods) {
        if (output.json()) {
            LinkJson.write(link, periods, session.out());
        } else {
            session.answer(new LinkReport(session.messages()).lines(link, periods));
        }
        return Exit.DONE;
    }
}
