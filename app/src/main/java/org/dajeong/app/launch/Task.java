package org.dajeong.app.launch;

import java.util.Optional;
import org.dajeong.app.database.Refusal;

/// A command whose options have the right names.
interface Task {

    /// Why the options make no sense.
    Optional<Refusal> misunderstood();

    Exit run(Session session);
}
