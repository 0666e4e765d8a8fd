/// The pages of scoring: runs on their way to publication, the agency's departments, a person's own ratings.
@NullMarked
package org.dajeong.app.scoring.web;

import org.jspecify.annotations.NullMarked;
