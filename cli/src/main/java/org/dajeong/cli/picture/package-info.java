/// Answers as drawings: figures and words for the charts.
@NullMarked
package org.dajeong.cli.picture;

import org.jspecify.annotations.NullMarked;
