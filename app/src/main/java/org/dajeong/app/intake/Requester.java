package org.dajeong.app.intake;

/// Whoever asks for something, for the audit trail.
///
/// @param address where he sits
public record Requester(String login, String address) {}
