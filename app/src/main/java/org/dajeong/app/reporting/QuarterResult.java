package org.dajeong.app.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The finished figures of one published quarter, from which every paper is written.
///
/// Departments are printed in the order of their bureaus and, inside a bureau, of their kinds of work, each
/// as first met in the list; never in the order of scores.
///
/// @param departments at least one
/// @param strongestItems best first
/// @param weakestItems weakest first
/// @param mix coefficients of the declared mix, levels of a factor next to each other; empty if none was
///     declared
public record QuarterResult(
        Programme programme,
        Quarter quarter,
        Publication publication,
        Survey survey,
        List<DepartmentResult> departments,
        List<ItemResult> strongestItems,
        List<ItemResult> weakestItems,
        List<MixCoefficient> mix,
        Paperwork paperwork) {

    public QuarterResult {
        departments = List.copyOf(departments);
        strongestItems = List.copyOf(strongestItems);
        weakestItems = List.copyOf(weakestItems);
        mix = List.copyOf(mix);
        if (departments.isEmpty()) {
            throw new IllegalArgumentException("departments must not be empty");
        }
    }

    /// Who asks what.
    ///
    /// @param agency name of the agency
    /// @param unit the department that runs the programme
    /// @param survey name of the survey as it stands in titles, such as 전화친절도 조사
    public record Programme(String agency, String unit, String survey) {}

    /// A quarter of a calendar year.
    public record Quarter(int year, int number) {

        public Quarter {
            if (number < 1 || number > 4) {
                throw new IllegalArgumentException("number must be from 1 to 4, but is " + number);
            }
        }
    }

    /// What makes the figures repeatable.
    ///
    /// @param methodVersion name of the version of the method
    /// @param fingerprint SHA-256 of the frozen set
    public record Publication(LocalDate on, String methodVersion, String fingerprint) {}

    /// The survey as a whole, over published departments.
    ///
    /// @param previousMean mean of the quarter published before, if there was one
    public record Survey(
            int contacts,
            int assessors,
            double mean,
            @Nullable Double previousMean) {}

    /// What the papers refer to and ask for.
    ///
    /// @param related documents that go before, oldest first
    /// @param taskDeadline last day to hand in CS tasks
    /// @param footerBasis number of the document in which the agency promises not to use results for
    ///     appraisal or discipline, if there is one
    public record Paperwork(
            List<RelatedDocument> related,
            LocalDate taskDeadline,
            @Nullable String footerBasis) {

        public Paperwork {
            related = List.copyOf(related);
        }
    }
}
