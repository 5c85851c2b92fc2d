package uk.coppice.portal.training.checkin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.coppice.portal.platform.security.Secrets;
import uk.coppice.portal.platform.security.TypedCode;

/**
 * The code of one session: six signs, another one every 45 seconds, made as in RFC 6238 (HMAC-SHA-256 of the time step).
 * The one before is accepted too, so that nobody is refused while typing.
 */
final class RotatingCode {

    static final Duration STEP = Duration.ofSeconds(45);
    private static final int LENGTH = 6;

    private final byte[] secret;

    RotatingCode(String secret) {
        this.secret = secret.getBytes(StandardCharsets.US_ASCII);
    }

    /** The code at a moment: {@code 7KQ4M2}. */
    String at(Instant moment) {
        return ofStep(step(moment));
    }

    /** Whether a code, as {@link #read}, is the one of now or the one before. */
    boolean accepts(String code, Instant now) {
        return Secrets.same(code, ofStep(step(now))) | Secrets.same(code, ofStep(step(now) - 1));
    }

    /** How long the code of a moment still stands. */
    static Duration left(Instant moment) {
        return Duration.ofSeconds(STEP.toSeconds() - Math.floorMod(moment.getEpochSecond(), STEP.toSeconds()));
    }

    /** What was typed, without spaces and dashes, in capitals. */
    static String read(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    /** As a person reads it: {@code 7KQ 4M2}. */
    static String written(String code) {
        return code.substring(0, LENGTH / 2) + ' ' + code.substring(LENGTH / 2);
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    private String ofStep(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            long number = ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
            var code = new StringBuilder();
            for (int n = 0; n < LENGTH; n++) {
                code.append(TypedCode.SIGNS.charAt((int) (number % TypedCode.SIGNS.length())));
                number /= TypedCode.SIGNS.length();
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
