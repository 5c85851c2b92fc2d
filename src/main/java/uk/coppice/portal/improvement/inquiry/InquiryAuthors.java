package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Who works on an inquiry, and what each of them says to publication. */
@Service
public class InquiryAuthors {

    /** More than so many work on no inquiry together. */
    static final int MOST = 30;

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final InquiryScope scope;
    private final StaffDirectory directory;
    private final CurrentViewer viewer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InquiryAuthors(
            JdbcClient jdbc,
            InquiryScope scope,
            StaffDirectory directory,
            CurrentViewer viewer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.directory = directory;
        this.viewer = viewer;
        this.events = events;
        this.clock = clock;
    }

    /** Colleagues by the first letters of a name. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public List<Person> colleagues(String typed, int limit) {
        return directory.search(typed, LocalDate.now(clock), limit);
    }

    /**
     * Asks a colleague to join. Asking again changes nothing.
     *
     * @throws Refusal when they do not work for the trust today, or the findings are handed in
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void invite(long inquiry, long person) {
        scope.hold(inquiry, Part.AUTHOR);
        requireRunning(inquiry);
        if (directory.postsHeld(person, LocalDate.now(clock)).isEmpty()) {
            throw new Refusal("Only colleagues who work for the trust today can join.");
        }
        int authors = jdbc.sql("SELECT COUNT(*) FROM inquiry_author WHERE inquiry_id = ?")
                .param(inquiry)
                .query(Integer.class)
                .single();
        if (authors >= MOST) {
            throw new Refusal("An inquiry has at most " + MOST + " authors. Nobody was invited.");
        }
        if (jdbc.sql("SELECT COUNT(*) FROM inquiry_author WHERE inquiry_id = ? AND person_id = ?")
                        .params(inquiry, person)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("INSERT INTO inquiry_author (inquiry_id, person_id, place, joined, invited_by, named) "
                        + "SELECT ?, ?, COALESCE(MAX(place), 0) + 1, FALSE, ?, FALSE FROM inquiry_author "
                        + "WHERE inquiry_id = ?")
                .params(inquiry, person, viewer.get().recordedBy(), inquiry)
                .update();
        events.publishEvent(new AuthorInvited(inquiry, person));
    }

    /** Takes an invitation back that has not been answered. */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void uninvite(long inquiry, long person) {
        scope.hold(inquiry, Part.AUTHOR);
        jdbc.sql("DELETE FROM inquiry_author WHERE inquiry_id = ? AND person_id = ? AND joined = FALSE")
                .params(inquiry, person)
                .update();
    }

    /**
     * Joins an inquiry that one was invited to.
     *
     * @throws Refusal when the invitation was taken back, or the findings are handed in
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void join(long inquiry) {
        scope.hold(inquiry);
        requireRunning(inquiry);
        int joined = jdbc.sql("UPDATE inquiry_author SET joined = TRUE WHERE inquiry_id = ? AND person_id = ?")
                .params(inquiry, viewer.get().recordedBy())
                .update();
        if (joined == 0) {
            throw new Refusal("The invitation was taken back. You are not an author.");
        }
    }

    /** Says no to an invitation. */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void decline(long inquiry) {
        scope.hold(inquiry);
        jdbc.sql("DELETE FROM inquiry_author WHERE inquiry_id = ? AND person_id = ? AND joined = FALSE")
                .params(inquiry, viewer.get().recordedBy())
                .update();
    }

    /**
     * Steps down as an author.
     *
     * @throws Refusal when nobody else is one, or the findings are handed in
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void leave(long inquiry) {
        scope.hold(inquiry, Part.AUTHOR);
        requireRunning(inquiry);
        int others = jdbc.sql("SELECT COUNT(*) FROM inquiry_author WHERE inquiry_id = ? AND person_id <> ? "
                        + "AND joined = TRUE")
                .params(inquiry, viewer.get().recordedBy())
                .query(Integer.class)
                .single();
        if (others == 0) {
            throw new Refusal("You are its only author. Invite a colleague first, or withdraw the inquiry.");
        }
        jdbc.sql("DELETE FROM inquiry_author WHERE inquiry_id = ? AND person_id = ?")
                .params(inquiry, viewer.get().recordedBy())
                .update();
    }

    /**
     * Says what one thinks of publication.
     *
     * @param consent null: not yet
     * @param named whether one's name may stand beside the findings
     * @throws Refusal when there are no findings yet, or consent would end while they are published
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void consent(long inquiry, @Nullable Consent consent, boolean named) {
        scope.hold(inquiry, Part.AUTHOR);
        requireFindings(inquiry, consent);
        write(inquiry, viewer.get().recordedBy(), consent, named, null);
    }

    /**
     * Writes down what an author said who has left the trust.
     *
     * @param note how and when they said it, at most 500 characters
     * @throws Refusal when the author is still here, or the note is missing
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "consent to publish",
            person = "#person",
            object = "@inquiryLabels.of(#inquiry)")
    public void record(long inquiry, long person, Consent consent, boolean named, String note) {
        scope.hold(inquiry);
        if (!scope.parts(inquiry).contains(Part.REVIEWER)) {
            throw new AccessDeniedException("Not this person's to review");
        }
        requireFindings(inquiry, consent);
        String words = TypedText.lines(note);
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            throw new Refusal("Say how and when they agreed or not, in at most " + LONGEST_NOTE + " characters.");
        }
        if (!directory.postsHeld(person, LocalDate.now(clock)).isEmpty()) {
            throw new Refusal("This author still works here, and says so themselves.");
        }
        write(inquiry, person, consent, named, words);
    }

    private void write(long inquiry, long person, @Nullable Consent consent, boolean named, @Nullable String note) {
        int written = jdbc.sql("UPDATE inquiry_author SET consent = ?, named = ?, consent_by = ?, consent_at = ?, "
                        + "consent_note = ? WHERE inquiry_id = ? AND person_id = ? AND joined = TRUE")
                .param(consent == null ? null : consent.name())
                .param(named && consent == Consent.GIVEN)
                .param(viewer.get().recordedBy())
                .param(now())
                .param(note)
                .param(inquiry)
                .param(person)
                .update();
        if (written == 0) {
            throw new Refusal("This person is not an author of the inquiry any more.");
        }
    }

    private void requireRunning(long inquiry) {
        if (!scope.stage(inquiry).running()) {
            throw new Refusal("The findings are handed in, so its authors stay as they are.");
        }
    }

    private void requireFindings(long inquiry, @Nullable Consent consent) {
        var stage = scope.stage(inquiry);
        if (!stage.hasFindings()) {
            throw new Refusal("There are no findings to publish yet.");
        }
        if (stage == Stage.PUBLISHED && consent != Consent.GIVEN) {
            throw new Refusal("It is published. Withdraw the publication first; any author can.");
        }
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
