package uk.coppice.portal.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

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

    /** Tells them from others who use the same browser. */
    String key() {
        Long person = currentViewer.get().personId();
        return person == null ? "administrator" : String.valueOf(person);
    }

    /** Whether the person is staff, so can book training. */
    boolean isStaff() {
        return currentViewer.get().isStaff();
    }

    /** Whether they run the portal. */
    boolean administers() {
        return currentViewer.get().is(Roles.TRUST_ADMINISTRATOR);
    }

    /** What they are granted, in the order of {@link GrantableRole}. */
    List<GrantableRole> granted() {
        var viewer = currentViewer.get();
        return Arrays.stream(GrantableRole.values())
                .filter(role -> viewer.is(role.name()))
                .toList();
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
        if (person == null) {
            return "No staff record";
        }
        return isStaff()
                ? directory
                        .find(person, LocalDate.now(clock))
                        .map(Person::workplace)
                        .orElse("")
                : granted().stream().map(GrantableRole::words).collect(Collectors.joining(", "));
    }

    String initials() {
        return Words.initials(name());
    }
}
