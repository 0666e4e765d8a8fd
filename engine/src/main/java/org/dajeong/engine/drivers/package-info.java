/// What satisfaction goes together with, from sums of products. The door is
/// [org.dajeong.engine.api.Drivers].
@NullMarked
package org.dajeong.engine.drivers;

import org.jspecify.annotations.NullMarked;
