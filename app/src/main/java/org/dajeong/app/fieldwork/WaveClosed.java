package org.dajeong.app.fieldwork;

import java.util.UUID;
import org.dajeong.app.Quarter;

/// A wave was closed: its ratings may be scored.
public record WaveClosed(UUID wave, Quarter quarter) {}
