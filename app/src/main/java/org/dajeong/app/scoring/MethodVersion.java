package org.dajeong.app.scoring;

import java.time.Instant;
import java.util.UUID;

/// A method as it was approved; every run names the version it followed.
///
/// @param number from 1
/// @param document number of the document that approved it
public record MethodVersion(
        UUID id, int number, Method method, String approvedBy, Instant approvedAt, String document) {}
