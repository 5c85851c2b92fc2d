package uk.coppice.portal.platform.retention;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the trust has set of how long things are kept.
 *
 * @param keep times by the keys of the rules, such as {@code guests: 24 months}; a rule without one keeps its usual time
 */
@ConfigurationProperties("portal.retention")
public record RetentionSettings(@Nullable Map<String, String> keep) {

    /** The times, by the keys of the rules; empty where none is set. */
    Map<String, String> times() {
        return keep == null ? Map.of() : keep;
    }
}
