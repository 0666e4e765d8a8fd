/// Effects of something that units began at different times, from one number per unit and period.
@NullMarked
package org.dajeong.engine.effect;

import org.jspecify.annotations.NullMarked;
