@NullMarked
package org.dajeong.engine.score;

import org.jspecify.annotations.NullMarked;
