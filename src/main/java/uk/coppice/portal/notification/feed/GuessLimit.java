package uk.coppice.portal.notification.feed;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets an address on the network guess 20 times a minute, no more. Right guesses cost nothing. */
@Component
class GuessLimit {

    static final int GUESSES = 20;
    static final Duration IN = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    });

    /** Whether an address has guessed too often. */
    boolean reached(String network) {
        var bucket = buckets.get(network);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** Notes a wrong guess. */
    void wrong(String network) {
        buckets.computeIfAbsent(
                        network,
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(GUESSES).refillGreedy(GUESSES, IN))
                                .build())
                .tryConsume(1);
    }
}
