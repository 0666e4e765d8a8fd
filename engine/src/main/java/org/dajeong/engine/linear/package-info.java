/// Dense and sparse linear algebra in a fixed order of operations: the same input gives the same bytes.
@NullMarked
package org.dajeong.engine.linear;

import org.jspecify.annotations.NullMarked;
