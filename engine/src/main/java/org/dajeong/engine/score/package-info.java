/// Fair scores, why, tiers, ranks and disclosure, as the method defines them.
@NullMarked
package org.dajeong.engine.score;

import org.jspecify.annotations.NullMarked;
