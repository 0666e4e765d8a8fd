/// Side-by-side runs and kernels that are timed; nothing here ships.
@NullMarked
package org.dajeong.benchmarks;

import org.jspecify.annotations.NullMarked;
