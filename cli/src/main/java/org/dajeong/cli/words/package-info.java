/// Languages: messages, Korean particles, numbers as people read them, width of text in a terminal.
@NullMarked
package org.dajeong.cli.words;

import org.jspecify.annotations.NullMarked;
