package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A duty somebody has or had.
///
/// @param seat the department, or the bureau of a bureau head
/// @param until the day it ended, exclusive
public record Term(Person person, Duty.Kind duty, UUID seat, LocalDate from, Optional<LocalDate> until) {}
