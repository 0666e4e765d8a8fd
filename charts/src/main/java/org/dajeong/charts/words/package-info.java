/// Figures and Korean particles as people read them, wherever Dajeong writes a sentence.
@NullMarked
package org.dajeong.charts.words;

import org.jspecify.annotations.NullMarked;
