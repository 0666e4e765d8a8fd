package org.dajeong.app.reporting;

import java.time.LocalDate;

/// A document of the agency that a paper refers to.
///
/// @param number with the unit before it, such as 민원여권과-4521
/// @param on its date of enforcement
/// @param title without brackets
public record RelatedDocument(String number, LocalDate on, String title) {}
