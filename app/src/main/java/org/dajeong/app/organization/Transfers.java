package org.dajeong.app.organization;

/// How many of a department's staff were new to it on the first day of a quarter.
///
/// @param came those who worked elsewhere, or not yet here, on the day before
/// @param staff all who worked there on that first day
public record Transfers(int came, int staff) {}
