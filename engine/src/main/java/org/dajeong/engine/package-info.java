/// Estimators behind one door.
@NullMarked
package org.dajeong.engine;

import org.jspecify.annotations.NullMarked;
