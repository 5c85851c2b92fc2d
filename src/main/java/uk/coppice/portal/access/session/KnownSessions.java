package uk.coppice.portal.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.Secrets;

/** Which row a session's key names, kept in memory: neither number nor device of a session ever change. */
@Component
public class KnownSessions {

    private static final int MOST_KEPT = 10_000;

    private final SessionRows rows;
    private final Cache<String, Place> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    KnownSessions(SessionRows rows) {
        this.rows = rows;
    }

    /**
     * A session as the audit trail names it.
     *
     * @param id of its row; opens nothing
     * @param device such as: Chrome on Android
     */
    public record Place(long id, String device) {}

    /** The session with this key, within the caller's transaction; empty when it was ended before it was first asked for. */
    public Optional<Place> of(String key) {
        var place = known.getIfPresent(key);
        if (place != null) {
            return Optional.of(place);
        }
        var found = rows.find(Secrets.fingerprint(key)).map(row -> new Place(row.id(), row.device()));
        found.ifPresent(row -> known.put(key, row));
        return found;
    }
}
