/// Who may sign in, and how.
@NullMarked
package org.dajeong.app.accounts;

import org.jspecify.annotations.NullMarked;
