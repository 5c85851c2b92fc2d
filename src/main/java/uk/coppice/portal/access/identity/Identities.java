package uk.coppice.portal.access.identity;

import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.UnderLock;

/**
 * Whose an account is. The first time, it is found by its proved work address among those who may come in, and bound; from
 * then on its key alone counts. A record that has an account takes no second one by itself, so that an address that a
 * school gives to somebody new never opens another person's record.
 */
@Service
public class Identities {

    private final IdentityRows rows;
    private final NoteRows notes;
    private final StaffDirectory directory;
    private final PersonRoles roles;
    private final ApplicationEventPublisher events;

    Identities(
            IdentityRows rows,
            NoteRows notes,
            StaffDirectory directory,
            PersonRoles roles,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.notes = notes;
        this.directory = directory;
        this.roles = roles;
        this.events = events;
    }

    /** Lets the holder of an account in, or says why not. */
    @PermitAll
    @UnderLock
    public Admission admit(Account account) {
        var bound = rows.of(account.key());
        if (bound.isPresent()) {
            noteChanges(bound.get(), account);
            rows.seen(bound.get().id(), account);
            return as(bound.get().personId());
        }
        return account.email()
                .map(email -> first(account, email))
                .orElseGet(() -> new Admission.TurnedAway(account.otherwise()));
    }

    private Admission first(Account account, String email) {
        var found = roles.withWorkEmail(email);
        if (found.isEmpty()) {
            return new Admission.TurnedAway(SignInRefusal.NO_RECORD);
        }
        if (found.size() > 1) {
            notes.note(SignInNote.Kind.TWO_RECORDS, account, null, null);
            return new Admission.TurnedAway(SignInRefusal.TWO_RECORDS);
        }
        long person = found.getFirst();
        directory.hold(person);
        if (rows.hasOne(person)) {
            notes.note(SignInNote.Kind.RECORD_TAKEN, account, person, null);
            return new Admission.TurnedAway(SignInRefusal.RECORD_TAKEN);
        }
        long identity = rows.bind(account, email, person);
        events.publishEvent(new AccountBound(identity, person, true));
        return as(person);
    }

    private Admission as(long person) {
        return roles.viewer(person)
                .<Admission>map(Admission.Admitted::new)
                .orElseGet(() -> new Admission.TurnedAway(SignInRefusal.LEFT));
    }

    private void noteChanges(IdentityRows.Bound bound, Account account) {
        String email = Objects.requireNonNullElse(bound.lastEmail(), "");
        String name = Objects.requireNonNullElse(bound.lastName(), "");
        if (!account.statedEmail().isEmpty() && !account.statedEmail().equalsIgnoreCase(email)) {
            notes.note(SignInNote.Kind.EMAIL_CHANGED, account, bound.personId(), email);
        }
        if (!account.name().isEmpty() && !name.isEmpty() && !account.name().equals(name)) {
            notes.note(SignInNote.Kind.NAME_CHANGED, account, bound.personId(), name);
        }
    }
}
