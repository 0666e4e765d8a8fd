package org.dajeong.engine.api;

import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;

/// Which columns say who rated which contact how, when several rate the same contacts.
///
/// @param contact the column of the contact that was rated
/// @param rater the column of who rated it
/// @param value the column of the rating
/// @param level how far apart two ratings are taken to be
public record AgreementSpec(String contact, String rater, String value, Level level) {

    /// How far apart two ratings are.
    public enum Level {
        /// Equal or not.
        NOMINAL,
        /// By how many ratings lie between them: their order matters, not their numbers.
        ORDINAL,
        /// By their difference.
        INTERVAL,
        /// By their difference in relation to their sum; no rating is negative.
        RATIO
    }

    /// The contact.
    public Factor contactFactor() {
        return Factor.of(contact);
    }

    /// Who gave which value.
    public Factor ratingFactor() {
        return Factor.of(rater, value);
    }

    /// Everything that has to be counted: which contact got which value from whom. Rows without a value
    /// are left out; a value of any level but [Level#NOMINAL] is a decimal number.
    public TableSpec tables() {
        return TableSpec.builder().pair(contactFactor(), ratingFactor()).build();
    }
}
