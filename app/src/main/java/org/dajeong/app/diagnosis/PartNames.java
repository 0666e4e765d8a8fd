package org.dajeong.app.diagnosis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Why;

/// What the parts of a gap are called.
final class PartNames {

    /// The mix factors that have a name on the pages; the column of the period is one of them.
    private static final Set<String> NAMED = Set.of("task", "channel", "hour", "season", "quarter");

    private static final String PERIOD = "quarter";

    private PartNames() {}

    /// The name beside a bar.
    static String bar(Why.Part part, Words words) {
        if (part.kind() == Why.Kind.MIX) {
            return words.text(isPeriod(part) ? "bar.period" : "bar.mix", factor(part, words));
        }
        return words.of("part", part.kind());
    }

    /// The name of a mix factor.
    static String factor(Why.Part part, Words words) {
        return factor(part.factor().orElseThrow(), words);
    }

    /// The name of a mix factor, or of a pair of them written `a:b`; a column without a name stands for itself.
    static String factor(String columns, Words words) {
        return Stream.of(columns.split(":"))
                .map(column -> NAMED.contains(column) ? words.text("factor." + column) : column)
                .collect(Collectors.joining(" × "));
    }

    /// Whether the part is that of the quarters a department's contacts fall into.
    static boolean isPeriod(Why.Part part) {
        return part.factor().filter(PERIOD::equals).isPresent();
    }
}
