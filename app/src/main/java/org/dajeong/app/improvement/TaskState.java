package org.dajeong.app.improvement;

/// How far a CS task has come.
public enum TaskState {
    /// Being written; open to every change.
    DRAFT,
    /// Promised: items, points and quarters stay as they are.
    DECLARED,
    /// Whether it was carried out has been confirmed.
    CLOSED
}
