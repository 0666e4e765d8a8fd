@NullMarked
package org.dajeong.engine.model;

import org.jspecify.annotations.NullMarked;
