package org.dajeong.app.training;

import org.dajeong.app.web.Words;

/// Rules on recognised hours in sentences.
final class PolicyTexts {

    /// A cap is set in whole hours.
    private static final int HOUR = 60;

    private PolicyTexts() {}

    /// A rule in a line.
    static String rule(Kind kind, Policy policy, Words words) {
        return words.text(
                "education.rule",
                kind.name(words.language()),
                words.text("education.rule.minimum", policy.minutesMin()),
                reward(policy, words),
                cap(policy, words),
                words.of("education.confirmer", policy.confirmer()));
    }

    static String reward(Policy policy, Words words) {
        return switch (policy.reward()) {
            case Policy.Reward.Share(int percent) -> words.text("education.rule.share", percent);
            case Policy.Reward.Fixed(int minutes) -> words.text("education.rule.fixed", minutes);
        };
    }

    static String cap(Policy policy, Words words) {
        return policy.yearlyCap()
                .map(cap -> words.text("education.rule.cap", cap / HOUR))
                .orElseGet(() -> words.text("education.rule.no-cap"));
    }
}
