package org.dajeong.district;

/// A person at a desk.
///
/// @param dept the department
/// @param kind its kind of work, by the name of a constant such as `LEVY`
/// @param staff the keyed code of the person
public record Posting(String dept, String kind, String staff) {}
