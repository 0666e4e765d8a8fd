/// How well raters agree who rated the same contacts. The door is [org.dajeong.engine.api.Agreements].
@NullMarked
package org.dajeong.engine.agreement;

import org.jspecify.annotations.NullMarked;
