package uk.coppice.portal.people.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A module's part in telling people by mail what concerns them: a bean beside what it is about. Mails lie open to many
 * eyes, so they say that there is something, and where, and nothing of what is confidential.
 */
public interface NewsWriter {

    /** The kinds of news that this one writes, each known to no other. */
    Set<String> kinds();

    /**
     * What is said, worked out just before the mail goes out, in a transaction that reads.
     *
     * @return empty when it is not true any more, or nobody needs it
     */
    Optional<NewsWords> words(PersonalNews news);

    /** News that nobody caused but the day; asked every morning of a school week. What was told before is told again by nobody. */
    default List<PersonalNews> due() {
        return List.of();
    }
}
