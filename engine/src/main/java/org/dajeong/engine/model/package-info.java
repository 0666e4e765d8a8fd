/// Linear mixed models fitted from two-way tables.
@NullMarked
package org.dajeong.engine.model;

import org.jspecify.annotations.NullMarked;
