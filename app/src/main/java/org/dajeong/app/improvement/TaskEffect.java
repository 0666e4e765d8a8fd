package org.dajeong.app.improvement;

import java.util.UUID;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;

/// What a task of the library did in all departments that ran it, together.
///
/// @param idea its key in the library
/// @param item the item's code; empty for the whole score
record TaskEffect(String idea, String item, UUID run, int departments, Verdict verdict, Change change) {}
