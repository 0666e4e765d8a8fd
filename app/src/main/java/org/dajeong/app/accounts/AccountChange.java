package org.dajeong.app.accounts;

import java.util.List;
import java.util.UUID;

/// What came of changing an account.
public sealed interface AccountChange {

    /// It is as asked for.
    record Done(UUID account) implements AccountChange {}

    /// It is, and has a new password, which is told once and nowhere kept.
    record WithPassword(UUID account, String password) implements AccountChange {}

    /// Nothing was changed.
    record Refused(List<Reason> reasons) implements AccountChange {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why not.
    enum Reason {
        /// A login is 2 to 40 small letters, digits, dots and hyphens.
        LOGIN_FORM,
        LOGIN_TAKEN,
        NAME_MISSING,
        /// Nobody has the code.
        PERSON_UNKNOWN,
        /// The person has an account.
        PERSON_TAKEN,
        /// Nobody changes his own roles or closes his own account.
        OWN_ACCOUNT,
        /// One administrator has to stay.
        LAST_ADMINISTRATOR,
        /// The role is granted for these days already.
        ALREADY_GRANTED,
        /// The role comes from a post.
        FROM_POST,
        /// It would end before it begins.
        ENDS_BEFORE,
        /// The old password is another.
        PASSWORD_WRONG,
        /// The new password is too short or too long.
        PASSWORD_LENGTH,
        /// The new password is the login or the old password.
        PASSWORD_EASY,
        /// The new password was written in two ways.
        PASSWORD_TWO_WAYS
    }
}
