package uk.coppice.portal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;

/** What the frame says of the person signed in. */
@Component
class Account {

    private final CurrentViewer currentViewer;
    private final StaffDirectory directory;
    private final Clock clock;

    Account(CurrentViewer currentViewer, StaffDirectory directory, Clock clock) {
        this.currentViewer = currentViewer;
        this.directory = directory;
        this.clock = clock;
    }

    String name() {
        return currentViewer.get().name();
    }

    /** Whether the person has a staff record, so can book training. */
    boolean isStaff() {
        return currentViewer.get().personId() != null;
    }

    /** The first name, for a greeting. */
    String firstName() {
        Long person = currentViewer.get().personId();
        return person == null
                ? name()
                : directory
                        .find(person, LocalDate.now(clock))
                        .map(Person::firstName)
                        .orElse(name());
    }

    /** Their school; for those without one, what they are here. */
    String about() {
        Long person = currentViewer.get().personId();
        return person == null
                ? "No staff record"
                : directory
                        .find(person, LocalDate.now(clock))
                        .map(Person::workplace)
                        .orElse("");
    }

    String initials() {
        return Words.initials(name());
    }
}
