/// The engine's door: what may be asked and what is answered.
@NullMarked
package org.dajeong.engine.api;

import org.jspecify.annotations.NullMarked;
