package uk.coppice.portal.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Fingerprints that only this portal can make (HMAC with SHA-256 and the portal's secret): something short, such as a
 * staff number, can be known again by one and not be found from it by trying all.
 */
@Component
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final PortalSecret secret;

    KeyedHash(PortalSecret secret) {
        this.secret = secret;
    }

    /**
     * The fingerprint of a text, in 64 hexadecimal digits.
     *
     * @param purpose what it is for; the same text has another one for another purpose
     */
    public String of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
