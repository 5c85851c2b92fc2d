package uk.coppice.portal.access.breakglass;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import uk.coppice.portal.platform.security.Secrets;

/** Codes that an app on a phone shows, by RFC 6238 as all such apps know it: six digits, 30 seconds, SHA-1. */
final class OneTimeCode {

    private static final int SECRET_BYTES = 20;
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP.toSeconds();

    private OneTimeCode() {}

    /** A new secret, in the letters and digits that apps take: 32 of them. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** The code of a moment. */
    static String at(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), ALGORITHM), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of this kind", e);
        }
    }

    /** Which stretch of 30 seconds a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP);
    }

    /**
     * The stretch that a code belongs to, of the present one and those beside it, since clocks differ; none when the
     * code is of none of them.
     *
     * @param after only stretches after this one: a code works once
     */
    static OptionalLong match(String secret, String code, Instant now, long after) {
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (step > after && Secrets.same(code, at(secret, Instant.ofEpochSecond(step * STEP)))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
