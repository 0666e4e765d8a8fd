package org.dajeong.engine.api;

import org.dajeong.engine.agreement.Agreeing;
import org.dajeong.engine.spi.Tables;

/// The door to agreement between raters.
public final class Agreements {

    private Agreements() {}

    /// Tells how well raters agree.
    ///
    /// @param tables what [AgreementSpec#tables()] asks for
    /// @throws IllegalArgumentException if the tables are not those, or if a value of a level with
    ///     numbers is none
    public static AgreementResult of(Tables tables, AgreementSpec spec) {
        return Agreeing.of(tables, spec);
    }
}
