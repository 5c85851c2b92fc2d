package uk.coppice.portal.access.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.audit.Act;

/**
 * A row of the trail, with people's names as they are now.
 *
 * @param at on the wall clock
 * @param who the name, with the staff number; or what somebody without a record is called
 * @param roles held then, in words, with commas between
 * @param about whom it is about, as who; empty: nobody, or several
 * @param thing what it is known by; may be empty
 * @param from address of the network, device; may be empty
 * @param again how many more times the same was seen
 * @param until the last of them, on the wall clock; null without any
 * @param place where the row stands: the next page begins after it
 */
public record TrailLine(
        LocalDateTime at,
        String who,
        String roles,
        Act act,
        String what,
        String about,
        String thing,
        String from,
        int again,
        @Nullable LocalDateTime until,
        TrailPlace place) {}
