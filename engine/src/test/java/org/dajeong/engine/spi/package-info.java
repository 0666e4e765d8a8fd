@NullMarked
package org.dajeong.engine.spi;

import org.jspecify.annotations.NullMarked;
