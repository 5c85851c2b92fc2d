package uk.coppice.portal.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.security.KeyedHashes;

/**
 * What an old file would know erased people and guests by, as fingerprints: so that it does not bring them back. A
 * fingerprint holds as long as the portal keeps its secret.
 */
@Component
public class ErasedKeys {

    private static final String PURPOSE = "erased-";

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;

    ErasedKeys(JdbcClient jdbc, KeyedHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /** Those who are erased of one kind, as an import meets them. */
    public final class Met {

        private final Kind kind;
        private final Map<String, Long> byHash;
        private final Set<Long> ids;
        private final Set<Long> seen = new HashSet<>();
        private int rows;

        private Met(Kind kind, Map<String, Long> byHash) {
            this.kind = kind;
            this.byHash = byHash;
            this.ids = new HashSet<>(byHash.values());
        }

        /** Whose key this was: their id, which stays; 0 for a key of nobody erased. */
        public ToLongFunction<String> finder() {
            return key -> byHash.isEmpty() ? 0L : byHash.getOrDefault(fingerprint(kind, key), 0L);
        }

        /** Whether a row is about one of them; it is then to be left out, and counted here. */
        public boolean leavesOut(long id) {
            if (!ids.contains(id)) {
                return false;
            }
            seen.add(id);
            rows++;
            return true;
        }

        /** How many of them were met. */
        public int people() {
            return seen.size();
        }

        /** How many rows were left out. */
        public int rows() {
            return rows;
        }
    }

    /** All who are erased of one kind. */
    public Met all(Kind kind) {
        Map<String, Long> held = new HashMap<>();
        jdbc.sql("SELECT key_hash, subject_id FROM erased_key WHERE kind = ?")
                .param(kind.name())
                .query(row -> {
                    held.put(row.getString(1), row.getLong(2));
                });
        return new Met(kind, held);
    }

    /** Keeps the fingerprints of keys. One that is known already, of a number that was given twice, leads to the latest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Kind kind, long id, Collection<String> keys) {
        for (String key : keys) {
            String print = fingerprint(kind, key);
            jdbc.sql("DELETE FROM erased_key WHERE key_hash = ?").param(print).update();
            jdbc.sql("INSERT INTO erased_key (key_hash, kind, subject_id) VALUES (?, ?, ?)")
                    .params(print, kind.name(), id)
                    .update();
        }
    }

    private String fingerprint(Kind kind, String key) {
        return hashes.begin(PURPOSE + kind.name())
                .add(key.strip().toLowerCase(Locale.ROOT))
                .end();
    }
}
