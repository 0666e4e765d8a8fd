package org.dajeong.engine.api;

/// The ratings cannot tell what the model asks.
public final class CannotFit extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String found;

    /// @param found the grouping factor or the number that is to blame
    public CannotFit(Reason reason, String found) {
        super(reason + ": " + found);
        this.reason = reason;
        this.found = found;
    }

    public Reason reason() {
        return reason;
    }

    public String found() {
        return found;
    }

    /// Why.
    public enum Reason {
        /// A formula without `(1|group)`.
        NO_GROUPS,
        /// Not more rows than fixed coefficients.
        FEW_ROWS,
        /// A grouping factor with a level for every row: nothing is left for the residual.
        LEVEL_PER_ROW,
        /// A grouping factor with a single level.
        ONE_LEVEL,
        /// All values of the response are equal.
        NO_VARIATION
    }
}
