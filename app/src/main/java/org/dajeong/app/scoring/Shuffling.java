package org.dajeong.app.scoring;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Puts things in an order that tells nothing, neither when they came nor next to which.
///
/// The order is that of an HMAC under a key that is made when the product starts, is nowhere kept, and so can
/// neither be found in a backup nor asked for. After the next start the order is another one, which tells no
/// more.
@Component
class Shuffling {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Shuffling() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /// Where something stands in the order of this run of the product.
    String place(UUID id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
