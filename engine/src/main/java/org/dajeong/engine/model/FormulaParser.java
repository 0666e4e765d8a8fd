package org.dajeong.engine.model;

import org.dajeong.engine.api.Formula;

/// Reads formulas.
public final class FormulaParser {

    private FormulaParser() {}

    public static Formula.Parsed parse(String text) {
        throw new UnsupportedOperationException("not yet");
    }
}
