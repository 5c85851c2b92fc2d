package uk.coppice.portal.platform.ui;

import java.util.List;
import uk.coppice.portal.platform.DateWords;

/** Things that wait for people, from a module that stands beside training; they come after a session's own. */
public interface TodoSource {

    /** What waits for the current person, the most urgent first; also asked for an administrator without a staff record. */
    List<Todo> todos(DateWords words);

    /**
     * Whether it is also asked for people who are neither staff nor administrators, such as a trustee or a data protection
     * officer without a post.
     */
    default boolean alsoForOthers() {
        return false;
    }
}
