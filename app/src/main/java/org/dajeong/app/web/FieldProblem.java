package org.dajeong.app.web;

/// Something wrong with a form, as `layout/Problems` lists it.
///
/// @param field id of the control it is about
/// @param text what is wrong and what would be right
public record FieldProblem(String field, String text) {}
