package org.dajeong.app.integrity;

import java.util.List;
import java.util.UUID;

/// What became of a file of happy calls.
public sealed interface PublishAnswer {

    /// It is public.
    record Done(UUID result) implements PublishAnswer {}

    /// The same file was counted for this quarter before.
    record Before(UUID result) implements PublishAnswer {}

    /// Nothing was kept.
    record Refused(List<String> faults) implements PublishAnswer {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
