package org.dajeong.app.wellbeing;

import java.util.OptionalDouble;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// What came in to a department in a quarter, as stated facts.
///
/// @param version counts how often it was stated, from 1
public record Load(UUID department, Quarter quarter, Figures figures, int version) {

    /// With fewer people in post, what comes to one of them tells of a person.
    public static final int STAFF_MIN = 3;

    /// The figures.
    ///
    /// @param calls received
    /// @param visits received
    /// @param abusive how many of both were abusive (특이민원): the contact is marked, never the person
    /// @param staff in post
    public record Figures(int calls, int visits, int abusive, int staff) {

        /// A larger number of calls or visits is a slip of the pen.
        public static final int CONTACTS_MAX = 9_999_999;

        /// A larger number of people is one too.
        public static final int STAFF_MAX = 9_999;

        public Figures {
            if (!isCount(calls, CONTACTS_MAX) || !isCount(visits, CONTACTS_MAX) || !isCount(staff, STAFF_MAX)) {
                throw new IllegalArgumentException("no counts: %d, %d, %d".formatted(calls, visits, staff));
            }
            if (!isCount(abusive, calls + visits)) {
                throw new IllegalArgumentException(
                        "%d of %d contacts cannot be abusive".formatted(abusive, calls + visits));
            }
        }

        private static boolean isCount(int number, int most) {
            return number >= 0 && number <= most;
        }

        /// Calls and visits.
        public int contacts() {
            return calls + visits;
        }

        /// Contacts per person in post; none where so few are in post that it would tell of a person.
        public OptionalDouble perPerson() {
            return staff < STAFF_MIN ? OptionalDouble.empty() : OptionalDouble.of((double) contacts() / staff);
        }

        /// Abusive contacts per person in post; none where so few are in post that it would tell of a person.
        public OptionalDouble abusivePerPerson() {
            return staff < STAFF_MIN ? OptionalDouble.empty() : OptionalDouble.of((double) abusive / staff);
        }
    }
}
