@NullMarked
package org.dajeong.engine.linear;

import org.jspecify.annotations.NullMarked;
