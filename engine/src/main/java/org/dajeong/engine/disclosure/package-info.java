/// Which tables may be published together, and what a reader could compute from them.
///
/// [org.dajeong.engine.api.DisclosureCheck] is the door. Nothing here knows how a score is made: only who was
/// counted, what is shown, and which sums follow from it.
@NullMarked
package org.dajeong.engine.disclosure;

import org.jspecify.annotations.NullMarked;
