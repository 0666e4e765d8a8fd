/// The synthetic district 가온구: 50 departments, six quarters, and a truth that is known.
///
/// An estimator that says which part of a department's gap is its own can only be believed where the
/// answer is known beforehand. This module draws such a district from a seed. [District] draws it and
/// hands its contacts, row by row, to a [RatingSink]; [Truth] says what was planted and what came of it.
///
/// **The model**, linear on the scale from 0 to 100. The expected score of a contact is
///
/// ```text
/// agency level in the quarter
///   + task + channel + hour + season             what the department does not control: the mix
///   + caller                                     how strict the caller is
///   + department + department:quarter + staff    the department's own
/// ```
///
/// The points lost scatter around 100 minus that with a standard deviation of 8, never above 100
/// nor below 0, and are split over ten items whose expected losses are linear in the same effects.
///
/// **What is simplified.** The rows carry today's departments: 위생과 was two departments (위생1과,
/// 위생2과) until 2026-01-01 and is one level throughout, 소나루동 was split from 물레동 in 2025-07 and has
/// contacts from 2025-3 on. Visits are scored on the form for calls. The items of one contact lose
/// points in fixed proportions, so they hang together more closely than in a real office.
@NullMarked
package org.dajeong.district;

import org.jspecify.annotations.NullMarked;
