package uk.coppice.portal.notification.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Secrets;

/**
 * The secret addresses under which calendar programs read a person's sessions. Who has the address can read them, so it
 * holds 256 random bits, only its hash is stored, and it can be renewed and taken back at any time.
 */
@Service
public class CalendarFeeds {

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final FeedContent content;
    private final StaffDirectory directory;
    private final Clock clock;

    CalendarFeeds(
            JdbcClient jdbc, CurrentViewer currentViewer, FeedContent content, StaffDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.content = content;
        this.directory = directory;
        this.clock = clock;
    }

    /** Since when the current person's calendar has an address; empty when it has none. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public Optional<Instant> mineSince() {
        return jdbc.sql("SELECT made_at FROM calendar_feed WHERE person_id = ?")
                .param(me())
                .query(LocalDateTime.class)
                .optional()
                .map(StoredTime::moment);
    }

    /**
     * Gives the current person's calendar a new address; a former one ends.
     *
     * @return the secret in it, which is told this once
     */
    @RolesAllowed(Roles.STAFF)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public String renew() {
        String token = Secrets.make();
        directory.hold(me());
        jdbc.sql("DELETE FROM calendar_feed WHERE person_id = ?").param(me()).update();
        jdbc.sql("INSERT INTO calendar_feed (person_id, token_hash, made_at) VALUES (?, ?, ?)")
                .param(me())
                .param(Secrets.fingerprint(token))
                .param(StoredTime.of(clock.instant()))
                .update();
        return token;
    }

    /** Takes the address of the current person's calendar back. */
    @RolesAllowed(Roles.STAFF)
    @Transactional
    public void revoke() {
        jdbc.sql("DELETE FROM calendar_feed WHERE person_id = ?").param(me()).update();
    }

    /** The calendar file behind a secret; empty when there is none, or its person has left. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        return jdbc.sql("SELECT person_id FROM calendar_feed WHERE token_hash = ?")
                .param(Secrets.fingerprint(token))
                .query(Long.class)
                .optional()
                .filter(person ->
                        !directory.postsHeld(person, LocalDate.now(clock)).isEmpty())
                .map(content::of);
    }

    private long me() {
        Long person = currentViewer.get().personId();
        if (person == null) {
            throw new AccessDeniedException("Only staff have a calendar");
        }
        return person;
    }
}
