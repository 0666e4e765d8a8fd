@NullMarked
package org.dajeong.engine.share;

import org.jspecify.annotations.NullMarked;
