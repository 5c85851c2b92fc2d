package uk.coppice.portal.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Fingerprints that nobody can make or check without the portal's secret (HMAC with SHA-256). Something short, such as a
 * staff number, can be known again by one and not be found from it by trying all.
 */
@Component
public class KeyedHashes {

    private static final String ALGORITHM = "HmacSHA256";

    private final PortalSecret secret;

    KeyedHashes(PortalSecret secret) {
        this.secret = secret;
    }

    /**
     * Begins a fingerprint.
     *
     * @param purpose what it is for: the same parts for another purpose have another fingerprint
     */
    public KeyedHash begin(String purpose) {
        byte[] key =
                mac(secret.text().getBytes(StandardCharsets.UTF_8)).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        return new KeyedHash(mac(key));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** A fingerprint of parts that are added one after the other. Each part's end is told, so none runs into the next. */
    public static final class KeyedHash {

        private final Mac mac;

        private KeyedHash(Mac mac) {
            this.mac = mac;
        }

        public KeyedHash add(String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
            return this;
        }

        public KeyedHash add(long part) {
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
            return this;
        }

        /** 64 hexadecimal digits; nothing can be added afterwards. */
        public String end() {
            return HexFormat.of().formatHex(mac.doFinal());
        }
    }
}
