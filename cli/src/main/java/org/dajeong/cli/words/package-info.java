/// Languages: messages, names that were nearly right, width of text in a terminal.
@NullMarked
package org.dajeong.cli.words;

import org.jspecify.annotations.NullMarked;
