package org.dajeong.sources.workbook;

/// A cell that somebody has to mend, in sentences for that person.
///
/// @param sheet its sheet
/// @param address its cell, `C12`; empty if the whole sheet is meant
/// @param found what stands there
/// @param expected what would be right
public record CellProblem(String sheet, String address, String found, String expected) {}
