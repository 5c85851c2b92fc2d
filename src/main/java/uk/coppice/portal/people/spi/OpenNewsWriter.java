package uk.coppice.portal.people.spi;

import java.util.Optional;
import java.util.Set;

/** As {@link NewsWriter}, for people without an account. */
public interface OpenNewsWriter {

    /** The kinds of news that this one writes, each known to no other. */
    Set<String> openKinds();

    /**
     * What is said, worked out just before the mail goes out, in a transaction that reads. Its path may carry a secret
     * behind a {@code #}.
     *
     * @return empty when it is not true any more, or nobody needs it
     */
    Optional<NewsWords> open(String kind, long about);
}
