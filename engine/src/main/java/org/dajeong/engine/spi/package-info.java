/// What sources give the engine: specifications and exact two-way tables of counts and integer sums.
@NullMarked
package org.dajeong.engine.spi;

import org.jspecify.annotations.NullMarked;
