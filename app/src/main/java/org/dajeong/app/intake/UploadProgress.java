package org.dajeong.app.intake;

/// How far a step has come, as `intake/UploadProgress` shows it.
///
/// @param rows how many of how many rows, as a sentence
record UploadProgress(String id, boolean busy, String step, String rows, long all, long read) {}
