/// The command line: reads what was asked, lets the engine answer and prints it for people or for machines.
///
/// | package | for |
/// |---|---|
/// | `cli` | the commands, their options and how a run ends |
/// | `cli.words` | languages: messages, Korean particles, width of text in a terminal |
/// | `cli.report` | answers as text for people |
/// | `cli.json` | answers for machines |
/// | `cli.picture` | answers as drawings |
///
/// No sentence stands in the code: all of them are in `messages.properties` (Korean) and
/// `messages_en.properties` (English).
@NullMarked
package org.dajeong.cli;

import org.jspecify.annotations.NullMarked;
