package org.dajeong.app.reporting;

/// One item of the instrument over the whole agency.
///
/// @param score points earned as a share of the points possible, 0 to 100
public record ItemResult(String name, double score) {}
