package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.WorkEmails;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.GuestContacts;

/** Looks up how staff and guests are called and reached. */
@Component
class Recipients {

    private final WorkEmails staff;
    private final GuestContacts guests;
    private final Clock clock;

    Recipients(WorkEmails staff, GuestContacts guests, Clock clock) {
        this.staff = staff;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * Somebody who may be written to.
     *
     * @param greeting as one says hello: the first name of staff, the whole name of a guest
     * @param address null when none is known
     */
    record Recipient(
            Delegate delegate,
            String name,
            String greeting,
            @Nullable String address) {}

    /** Those who are known. */
    Map<Delegate, Recipient> of(Collection<Delegate> delegates) {
        Map<Delegate, Recipient> found = new HashMap<>();
        staff.of(ids(delegates, false)).values().forEach(person -> {
            var delegate = Delegate.person(person.id());
            found.put(delegate, new Recipient(delegate, person.name(), person.firstName(), person.email()));
        });
        guests.of(ids(delegates, true), LocalDate.now(clock)).values().forEach(guest -> {
            var delegate = Delegate.guest(guest.id());
            found.put(delegate, new Recipient(delegate, guest.name(), guest.name(), guest.email()));
        });
        return found;
    }

    private static List<Long> ids(Collection<Delegate> delegates, boolean guest) {
        return delegates.stream()
                .filter(delegate -> delegate.guest() == guest)
                .map(Delegate::id)
                .distinct()
                .toList();
    }
}
