package uk.coppice.portal.platform.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** How long each kind of thing is kept: the time in the settings, else the usual one. Times out of bounds stop the start. */
@Component
public class RetentionTimes implements SmartInitializingSingleton {

    private final RetentionSettings settings;
    private final ObjectProvider<RetentionRule> rules;

    RetentionTimes(RetentionSettings settings, ObjectProvider<RetentionRule> rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** Every rule, by its key. */
    public List<RetentionRule> rules() {
        return rules.stream().sorted(Comparator.comparing(RetentionRule::key)).toList();
    }

    /**
     * How long what a rule speaks of is kept.
     *
     * @throws IllegalStateException when the settings hold something that is no time, or one out of bounds
     */
    public Keep of(RetentionRule rule) {
        String set = settings.times().get(rule.key());
        if (set == null) {
            return rule.usual();
        }
        Keep keep;
        try {
            keep = Keep.of(set);
        } catch (IllegalArgumentException notATime) {
            throw new IllegalStateException(
                    "portal.retention.keep." + rule.key() + ": " + notATime.getMessage(), notATime);
        }
        if (keep.shorterThan(rule.least()) || rule.most().shorterThan(keep)) {
            throw new IllegalStateException("portal.retention.keep." + rule.key() + " must be "
                    + (rule.least().equals(rule.most())
                            ? rule.least().words()
                            : "from " + rule.least().words() + " to "
                                    + rule.most().words())
                    + ", not " + keep.words() + ". " + rule.why());
        }
        return keep;
    }

    /**
     * How long, by a rule's key.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public Keep of(String key) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new IllegalArgumentException("No rule of retention is called " + key));
    }

    /**
     * How long and from when, by the keys of the rules: {@code 24 months after their last session}.
     *
     * @throws IllegalStateException saying what is wrong with the settings, all in one go
     */
    public Map<String, String> words() {
        afterSingletonsInstantiated();
        return rules().stream()
                .collect(Collectors.toMap(RetentionRule::key, rule -> of(rule).words() + " " + rule.from()));
    }

    /** Says at the start what is wrong with the settings, all in one go. */
    @Override
    public void afterSingletonsInstantiated() {
        var wrong = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var rule : rules()) {
            known.add(rule.key());
            try {
                of(rule);
            } catch (IllegalStateException fault) {
                wrong.add(String.valueOf(fault.getMessage()));
            }
        }
        settings.times().keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> wrong.add("portal.retention.keep." + key + " is not known; known are "
                        + String.join(", ", known.stream().sorted().toList()) + "."));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The portal can't start with these times: " + String.join(" ", wrong));
        }
    }
}
