package uk.coppice.portal.platform.audit;

import java.util.List;

/** Something that must hold, beside bookings and registers, and is proved with them: by {@code portal audit} and every night. */
@FunctionalInterface
public interface Proof {

    /** How it stands now. Changes nothing. */
    Proved run();

    /**
     * How one promise stands.
     *
     * @param key its name
     * @param promise the promise, as a sentence
     * @param breaches where it is broken, one text each; empty when it holds
     */
    record Proved(String key, String promise, List<String> breaches) {}
}
