package org.dajeong.app.organization;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns staff numbers into codes: the same number always gives the same code, and without the key no code
/// leads back.
///
/// ```text
/// code = first 12 hexadecimal digits of HMAC-SHA-256(key, number)
/// ```
///
/// The key is the setting `dajeong.person-key` (at least 32 characters), or is made once and kept in the
/// database. With another key everybody would seem to be somebody else, so a key that did not make the codes
/// is refused.
@Component
public class PersonCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String MARKED = "dajeong";
    private static final int KEY_LENGTH_MIN = 32;
    private static final int DIGITS = 12;

    private final JdbcClient jdbc;
    private final Optional<String> setting;

    PersonCodes(JdbcClient jdbc, @Value("${dajeong.person-key:#{null}}") Optional<String> setting) {
        this.jdbc = jdbc;
        this.setting = setting.filter(key -> !key.isBlank());
        if (this.setting.filter(key -> key.length() < KEY_LENGTH_MIN).isPresent()) {
            throw new IllegalArgumentException(
                    "dajeong.person-key must have at least %d characters".formatted(KEY_LENGTH_MIN));
        }
    }

    /// The code of a staff number; spaces and leading zeros, which spreadsheets lose, do not matter.
    ///
    /// @throws IllegalStateException if the codes there are were made with another key
    @Transactional
    public String of(String staffNumber) {
        return code(key(), staffNumber);
    }

    /// A coder for many numbers.
    @Transactional
    public Coder coder() {
        byte[] key = key();
        return number -> code(key, number);
    }

    /// Turns staff numbers into codes.
    @FunctionalInterface
    public interface Coder {

        /// The code of a staff number.
        String of(String staffNumber);
    }

    private byte[] key() {
        byte[] fresh = new byte[KEY_LENGTH_MIN];
        new SecureRandom().nextBytes(fresh);
        byte[] made = setting.map(key -> key.getBytes(StandardCharsets.UTF_8)).orElse(fresh);
        jdbc.sql("insert into organization.person_key (key, mark) values (:key, :mark) on conflict do nothing")
                .param("key", setting.isPresent() ? null : made)
                .param("mark", digest(made, MARKED))
                .update();
        Kept kept = jdbc.sql("select key, mark from organization.person_key")
                .query((row, index) -> new Kept(Optional.ofNullable(row.getBytes("key")), row.getString("mark")))
                .single();
        byte[] key = setting.isPresent()
                ? made
                : kept.key()
                        .orElseThrow(() -> new IllegalStateException(
                                "the codes were made with a key of the agency; set dajeong.person-key to it"));
        if (!digest(key, MARKED).equals(kept.mark())) {
            throw new IllegalStateException("dajeong.person-key is not the key with which the codes were made");
        }
        return key;
    }

    private static String code(byte[] key, String staffNumber) {
        String number = Normalizer.normalize(staffNumber, Normalizer.Form.NFKC)
                .replaceAll("\\p{IsWhite_Space}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^0+(?=.)", "");
        return digest(key, number).substring(0, DIGITS);
    }

    private static String digest(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", missing);
        }
    }

    private record Kept(Optional<byte[]> key, String mark) {}
}
