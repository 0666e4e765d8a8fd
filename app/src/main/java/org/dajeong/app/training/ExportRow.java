package org.dajeong.app.training;

import java.time.LocalDate;

/// A line of the workbook: a person and a kind of education in a year.
record ExportRow(
        String code,
        String name,
        String grade,
        String department,
        int year,
        String kind,
        int times,
        int minutes,
        int recognised,
        LocalDate first,
        LocalDate last) {}
