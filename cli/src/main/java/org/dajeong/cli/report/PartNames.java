package org.dajeong.cli.report;

import java.util.Optional;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// What the parts of a gap are called.
///
/// @param periodColumn the column of the period, whose part is named apart from the mix
public record PartNames(Messages messages, Optional<String> periodColumn) {

    /// The name of a part beside its bar: mix factors under the names the file has for them.
    public String of(Part part) {
        if (part.kind() == Kind.MIX) {
            return messages.text(isPeriod(part) ? "part.period" : "part.mix", factor(part));
        }
        return messages.of("part", part.kind());
    }

    /// The factor of a mix part, as the file has it.
    public String factor(Part part) {
        return part.factor().orElse("");
    }

    /// Whether the part is that of the periods a unit's contacts fall into.
    public boolean isPeriod(Part part) {
        return part.kind() == Kind.MIX && part.factor().equals(periodColumn);
    }
}
