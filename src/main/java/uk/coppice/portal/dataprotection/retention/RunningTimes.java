package uk.coppice.portal.dataprotection.retention;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;

/**
 * Which rules run by night: those that were promised, and those that an administrator has agreed to with a time no longer
 * than today's.
 */
@Component
public class RunningTimes {

    private static final String WAITS = ", once the trust has begun to delete these; until then they stay";

    private final RetentionTimes times;
    private final RetentionLog log;

    RunningTimes(RetentionTimes times, RetentionLog log) {
        this.times = times;
        this.log = log;
    }

    /**
     * How long things are kept, by the keys of the rules, to be told to people; of a rule that waits to be agreed to, that
     * nothing goes yet.
     */
    @Transactional(readOnly = true)
    public Map<String, String> words() {
        var agreed = log.agreed();
        var words = new HashMap<>(times.words());
        times.rules().stream()
                .filter(rule -> !nightly(rule, agreed))
                .forEach(rule -> words.merge(rule.key(), WAITS, String::concat));
        return words;
    }

    /** @param agreed the times that an administrator has agreed to, by the keys of the rules */
    boolean nightly(RetentionRule rule, Map<String, Keep> agreed) {
        if (rule.promised()) {
            return true;
        }
        var keep = agreed.get(rule.key());
        return keep != null && !times.of(rule).shorterThan(keep);
    }
}
