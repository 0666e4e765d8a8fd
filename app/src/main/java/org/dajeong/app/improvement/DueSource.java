package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Words;

/// Something that knows what is due for somebody; modules after this one have some of their own.
public interface DueSource {

    /// What is due, from a day on, for this viewer; what is overdue stands under its own day.
    List<Due> of(Viewer viewer, LocalDate today, Words words);

    /// One thing that is due.
    ///
    /// @param mine whether it is the reader who has to do something
    /// @param href where it is done
    record Due(LocalDate on, boolean mine, String text, Optional<String> href) {}
}
