package org.dajeong.app.reporting;

/// One department's line in the papers of a quarter.
///
/// @param name as the agency writes it
/// @param bureau name of its bureau
/// @param kindOfWork name of its kind of work, for the group of departments with similar work
public record DepartmentResult(String name, String bureau, String kindOfWork, Standing standing) {}
