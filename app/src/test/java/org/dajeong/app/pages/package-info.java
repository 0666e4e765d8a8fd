/// Pages as people see them: rendered, and looked at with a real browser.
@NullMarked
package org.dajeong.app.pages;

import org.jspecify.annotations.NullMarked;
