/// What every page shares: the frame around its content, sentences in the reader's language, forms and lists.
///
/// No business lives here. How a page is made is said at the top of `templates/layout/Page.html`.
@NullMarked
package org.dajeong.app.web;

import org.jspecify.annotations.NullMarked;
