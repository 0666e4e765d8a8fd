package org.dajeong.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What a password has to be, and passwords that serve once.
final class Passwords {

    /// How long a password that serves once may be used; the sentence `sign-in.once-over` tells it too.
    static final Duration ONCE = Duration.ofDays(7);

    /// The logarithm of BCrypt's rounds.
    private static final int STRENGTH = 11;

    /// In characters.
    static final int LENGTH_MIN = 10;

    /// In bytes: BCrypt reads no more.
    private static final int BYTES_MAX = 72;

    /// Without letters and digits that look alike.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /// A password of twelve letters in three groups: some 59 bits, and easy to read out.
    static String once() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP_LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /// How passwords are kept.
    static PasswordEncoder encoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }

    /// What is wrong with a password somebody chose.
    static Set<AccountChange.Reason> faults(String login, String old, String chosen, String repeated) {
        Set<AccountChange.Reason> faults = EnumSet.noneOf(AccountChange.Reason.class);
        if (chosen.codePointCount(0, chosen.length()) < LENGTH_MIN
                || chosen.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            faults.add(AccountChange.Reason.PASSWORD_LENGTH);
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(login)
                || chosen.equals(old)
                || chosen.chars().distinct().count() <= 2) {
            faults.add(AccountChange.Reason.PASSWORD_EASY);
        }
        if (!chosen.equals(repeated)) {
            faults.add(AccountChange.Reason.PASSWORD_TWO_WAYS);
        }
        return faults;
    }
}
