package org.dajeong.app.improvement;

import java.util.List;

/// Something that knows tasks for the library besides the published ones.
interface IdeaSource {

    /// All it knows, the oldest first.
    List<TaskIdea> ideas();
}
