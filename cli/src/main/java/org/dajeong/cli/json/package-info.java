/// Answers as JSON. What does not exist is left out, never null; numbers are written so that they can be read back
/// exactly.
@NullMarked
package org.dajeong.cli.json;

import org.jspecify.annotations.NullMarked;
