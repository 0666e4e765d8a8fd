package org.dajeong.cli;

import java.io.IOException;

/// A command that has been asked for.
interface Task {

    Exit run(Session session) throws IOException;
}
