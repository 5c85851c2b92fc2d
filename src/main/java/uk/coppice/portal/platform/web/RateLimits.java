package uk.coppice.portal.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often somebody may do something that costs, or that could be used to guess. Each server counts for itself, and
 * forgets with a restart: it slows a guesser down, nothing more is promised.
 */
@Component
public class RateLimits {

    private static final int MOST_KEPT = 100_000;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(LONGEST)
            .build();

    private record Key(String what, String who) {

        static Key of(String what, String who) {
            return new Key(what, NetworkAddress.group(who));
        }
    }

    /**
     * Whether somebody has done it too often to do it now; asking is not counted. For what only counts when it goes
     * wrong: ask first, and {@link #allow} afterwards.
     *
     * @param what the thing done
     * @param who as for {@link #allow}
     */
    public boolean spent(String what, String who) {
        var bucket = buckets.getIfPresent(Key.of(what, who));
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /**
     * Whether it may be done once more; doing it is counted.
     *
     * @param what the thing done
     * @param who an address (of IPv6 its network of 64 bits counts as one), a person, a token
     * @param times how often within a stretch of time
     * @param per the stretch, at most a day
     */
    public boolean allow(String what, String who, int times, Duration per) {
        return buckets.get(
                        Key.of(what, who),
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
                                .build())
                .tryConsume(1);
    }
}
