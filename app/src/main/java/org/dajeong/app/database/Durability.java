package org.dajeong.app.database;

/// What survives when the machine stops without warning.
public enum Durability {
    /// Every committed transaction.
    KEPT("-c fsync=on -c synchronous_commit=on -c full_page_writes=on"),
    /// Nothing: for tests only, where nobody waits for a disk. Many Spring contexts stay open side by side there.
    THROWN_AWAY("-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300");

    private final String options;

    Durability(String options) {
        this.options = options;
    }

    /// Command line options of `postgres`.
    String options() {
        return options;
    }
}
