/// Answers as text for people: tables, bars and plain sentences.
@NullMarked
package org.dajeong.cli.report;

import org.jspecify.annotations.NullMarked;
