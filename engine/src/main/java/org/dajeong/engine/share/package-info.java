/// Shares and weighted means: binomial tails, raking, goals on a share, and the sums behind them.
///
/// Whoever uses them asks [org.dajeong.engine.api.Proportion], [org.dajeong.engine.api.ShareSpread],
/// [org.dajeong.engine.api.Raking] and [org.dajeong.engine.api.WeightedMean]. Everything here is ours to
/// change.
@NullMarked
package org.dajeong.engine.share;

import org.jspecify.annotations.NullMarked;
