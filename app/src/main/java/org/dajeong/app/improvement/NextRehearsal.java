package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/// The rehearsal of a CS task that comes next, for those who will take part.
record NextRehearsal(UUID task, LocalDate on, LocalTime at, int minutes, String topic) {}
