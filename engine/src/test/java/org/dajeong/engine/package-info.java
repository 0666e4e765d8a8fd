/// The engine's reading course: letters are topics, numbers difficulty. The index stands in `package.md`.
@NullMarked
package org.dajeong.engine;

import org.jspecify.annotations.NullMarked;
