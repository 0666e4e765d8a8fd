package org.dajeong.engine.api;

import org.dajeong.engine.drivers.Driving;

/// The door to drivers of satisfaction.
public final class Drivers {

    private Drivers() {}

    /// Tells how much of the differences in satisfaction goes together with each item.
    ///
    /// @param tables counted as `spec` asks
    public static DriverResult of(DriverTables tables, DriverSpec spec, BootstrapOptions options) {
        return Driving.of(tables, spec, options);
    }
}
