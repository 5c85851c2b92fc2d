package uk.coppice.portal.training.audit;

import java.util.List;

/**
 * How one promise stands.
 *
 * @param key its name
 * @param promise the promise, as a sentence
 * @param breaches where it is broken, one text each; empty when it holds
 */
public record AuditFinding(String key, String promise, List<String> breaches) {

    public boolean kept() {
        return breaches.isEmpty();
    }
}
