package org.dajeong.app.integrity;

import java.util.UUID;
import org.dajeong.app.Quarter;

/// What happy calls found in a quarter was published; told inside the publishing transaction.
public record IntegrityPublished(UUID result, Quarter quarter) {}
