package org.dajeong.app.improvement;

/// Whether a CS task was done as planned (이행 여부): not the same as whether it helped.
public enum TaskCarriedOut {
    YES,
    PARTLY,
    NO
}
