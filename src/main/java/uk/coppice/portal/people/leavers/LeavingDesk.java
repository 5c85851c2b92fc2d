package uk.coppice.portal.people.leavers;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Records why somebody leaves and where they go. Every change is written down; the last can be taken back. */
@Service
public class LeavingDesk {

    private final LeaverPosts posts;
    private final Leavers leavers;
    private final LeavingReasons reasons;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    LeavingDesk(
            LeaverPosts posts,
            Leavers leavers,
            LeavingReasons reasons,
            StaffDirectory directory,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            Clock clock) {
        this.posts = posts;
        this.leavers = leavers;
        this.reasons = reasons;
        this.directory = directory;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * What stood before a change, to go back to.
     *
     * @param post by which the leaving is known
     * @param reason code; null for none
     * @param destination code; null for none
     */
    public record Recorded(
            long post, @Nullable String reason, @Nullable String destination) {

        /** Nothing of a person belongs into a log. */
        @Override
        public String toString() {
            return "Recorded of post " + post;
        }
    }

    /** A leaving by one of its posts; empty when nobody leaves the trust with it. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "reason for leaving", person = "#result.leaver().personId()")
    public Optional<LeavingDetails> find(long post) {
        return posts.leaving(post)
                .map(leaving -> new LeavingDetails(
                        leavers.leaver(
                                leaving,
                                directory
                                        .find(leaving.personId(), LocalDate.now(clock))
                                        .orElse(null),
                                "",
                                null),
                        leaving.reason(),
                        leaving.destination(),
                        changes(leaving)));
    }

    /** Whether {@link #find} finds one: says nothing of who leaves or why. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public boolean isThere(long post) {
        return posts.leaving(post).isPresent();
    }

    /**
     * Records why somebody leaves and where they go, on every post that ends with it.
     *
     * @param shown what the reader saw recorded
     * @param reason code of the settings; null takes it away
     * @param destination code of the settings; null takes it away
     * @return what stood before
     * @throws Refusal when nobody leaves with the post, when somebody else changed it in the meantime, or when the
     *     settings hold no such code
     */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "reason for leaving", person = "@postOwners.of(#shown.post())")
    public Recorded record(Recorded shown, @Nullable String reason, @Nullable String destination) {
        long person = posts.personOf(shown.post).orElseThrow(LeavingDesk::nobodyLeaves);
        directory.hold(person);
        var leaving = posts.leaving(shown.post).orElseThrow(LeavingDesk::nobodyLeaves);
        if (!Objects.equals(leaving.reason(), shown.reason)
                || !Objects.equals(leaving.destination(), shown.destination)) {
            throw new Refusal(
                    "Somebody recorded something else in the meantime. Look at it again. Nothing is changed.");
        }
        boolean known = (reason == null
                        || reason.equals(shown.reason)
                        || reasons.reason(reason).isPresent())
                && (destination == null
                        || destination.equals(shown.destination)
                        || reasons.destination(destination).isPresent());
        if (!known) {
            throw new Refusal("Choose a reason and a destination of the list. Nothing is changed.");
        }
        for (var post : leaving.posts()) {
            jdbc.sql("UPDATE post SET leaving_reason = :reason, destination = :destination WHERE id = :id")
                    .param("reason", reason)
                    .param("destination", destination)
                    .param("id", post.id())
                    .update();
        }
        // So that nobody takes an earlier edit of the person back over it.
        jdbc.sql("UPDATE person SET version = version + 1 WHERE id = ?")
                .param(person)
                .update();
        jdbc.sql("INSERT INTO leaving_change (id, person_id, left_on, leaving_reason, destination, changed_at, "
                        + "changed_by) VALUES (:id, :person, :day, :reason, :destination, :now, :me)")
                .param("id", Ids.next())
                .param("person", person)
                .param("day", leaving.day())
                .param("reason", reason)
                .param("destination", destination)
                .param("now", StoredTime.of(clock.instant()))
                .param("me", currentViewer.get().recordedBy())
                .update();
        return new Recorded(shown.post, shown.reason, shown.destination);
    }

    private List<LeavingDetails.Change> changes(Leaving leaving) {
        return jdbc.sql("SELECT c.changed_at, p.first_name, p.last_name, c.leaving_reason, c.destination "
                        + "FROM leaving_change c LEFT JOIN person p ON p.id = c.changed_by "
                        + "WHERE c.person_id = :person AND c.left_on = :day ORDER BY c.changed_at DESC, c.id DESC")
                .param("person", leaving.personId())
                .param("day", leaving.day())
                .query((row, n) -> {
                    String first = row.getString(2);
                    String words = Stream.of(
                                    reasons.reasonWords(row.getString(4)), reasons.destinationWords(row.getString(5)))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "));
                    return new LeavingDetails.Change(
                            Objects.requireNonNull(StoredTime.wall(row, 1, clock.getZone())),
                            first == null ? "A trust administrator" : first + " " + row.getString(3),
                            words.isEmpty() ? "Nothing recorded" : words);
                })
                .list();
    }

    private static Refusal nobodyLeaves() {
        return new Refusal("Nobody leaves the trust with this post any more. Look at the list again.");
    }
}
