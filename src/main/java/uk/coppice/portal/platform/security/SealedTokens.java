package uk.coppice.portal.platform.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Texts that only this portal can write and read: for links that prove something without a row in the database. What
 * is inside can neither be read nor changed by whoever holds the link (AES-256 in Galois/Counter mode).
 */
@Component
public class SealedTokens {

    /** Longer than any token that the portal makes: what is longer is not even looked at. */
    private static final int LONGEST = 4000;

    // Says which use of the portal's secret this is; changing it voids all tokens.
    private static final String SALT = "7365616c65642d746f6b656e732d31";

    private final BytesEncryptor encryptor;
    private final Clock clock;

    SealedTokens(PortalSecret secret, Clock clock) {
        this.encryptor = Encryptors.stronger(secret.text(), SALT);
        this.clock = clock;
    }

    /**
     * Seals some fields.
     *
     * @param purpose what the token is for; it opens for nothing else
     * @param until from when it opens no more
     */
    public String seal(String purpose, Instant until, String... fields) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(purpose);
            out.writeLong(until.getEpochSecond());
            out.writeByte(fields.length);
            for (String field : fields) {
                out.writeUTF(field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(encryptor.encrypt(bytes.toByteArray()));
    }

    /** The fields of a token; empty when it is not the portal's, for something else, or too old. */
    public Optional<List<String>> open(String purpose, String token) {
        if (token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = encryptor.decrypt(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException forged) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!in.readUTF().equals(purpose) || clock.instant().isAfter(Instant.ofEpochSecond(in.readLong()))) {
                return Optional.empty();
            }
            int count = in.readByte();
            var fields = new ArrayList<String>(count);
            for (int i = 0; i < count; i++) {
                fields.add(in.readUTF());
            }
            return Optional.of(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
