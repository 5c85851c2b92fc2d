package uk.coppice.portal.access.identity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** What an administrator sees and does of accounts and their owners. */
@Service
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class IdentityDesk {

    private final IdentityRows rows;
    private final NoteRows notes;
    private final SignInSessions sessions;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;

    IdentityDesk(
            IdentityRows rows,
            NoteRows notes,
            SignInSessions sessions,
            CurrentViewer currentViewer,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.notes = notes;
        this.sessions = sessions;
        this.currentViewer = currentViewer;
        this.events = events;
    }

    /** How many accounts are bound. */
    @Transactional(readOnly = true)
    public int count() {
        return rows.count();
    }

    /**
     * Bound accounts by name.
     *
     * @param text what a name, a staff number or an address starts with; empty: all
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of sign-in accounts")
    public List<BoundAccount> list(String text, int limit) {
        return rows.list(text, limit);
    }

    /** What should be looked at, the newest first. */
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "notes on sign-ins")
    public List<SignInNote> notes() {
        return notes.open();
    }

    /**
     * Takes an account from the person it is bound to, and signs the person out everywhere. The next account with the
     * work address of the record is bound to it.
     *
     * @throws Refusal when the binding is gone already
     */
    @Transactional
    public void undo(long identity) {
        long person = rows.undo(identity, currentViewer.get().recordedBy())
                .orElseThrow(() -> new Refusal("This account was taken from its record already."));
        sessions.endAll(person);
        events.publishEvent(new AccountBound(identity, person, false));
    }

    /** Marks a note as looked at. */
    @Transactional
    @Audited(value = Act.CHANGED, what = "note on a sign-in")
    public void settle(long note) {
        notes.settle(note, currentViewer.get().recordedBy());
    }

    /** Takes {@link #settle} back. */
    @Transactional
    @Audited(value = Act.CHANGED, what = "note on a sign-in")
    public void reopen(long note) {
        notes.reopen(note);
    }
}
