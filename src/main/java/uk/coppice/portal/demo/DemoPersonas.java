package uk.coppice.portal.demo;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Viewer;

/** Sign-in by persona: only ever over a database that says of itself that it holds the demo trust. */
@Service
public class DemoPersonas {

    private final Installation installation;
    private final DemoTrust trust;
    private final StaffDirectory directory;
    private final PersonRoles roles;
    private final Clock clock;

    DemoPersonas(Installation installation, DemoTrust trust, StaffDirectory directory, PersonRoles roles, Clock clock) {
        this.installation = installation;
        this.trust = trust;
        this.directory = directory;
        this.roles = roles;
        this.clock = clock;
    }

    /** Whom a visitor may sign in as; nobody over a real trust. */
    public List<Persona> all() {
        return installation.kind() == Installation.Kind.DEMO ? trust.personas() : List.of();
    }

    /** The persona's name; empty when the demo has been changed and they are gone. */
    public Optional<String> name(Persona persona) {
        return person(persona)
                .map(person -> person.name() + (person.workplace().isEmpty() ? "" : ", " + person.workplace()));
    }

    /**
     * The persona as somebody signed in.
     *
     * @throws Refusal over a real trust, and for anyone who is no persona
     */
    @PermitAll
    public Viewer viewer(Persona persona) {
        if (!all().contains(persona)) {
            throw new Refusal("Demo sign-in exists in the demo trust alone.");
        }
        return person(persona)
                .flatMap(person -> roles.viewer(person.id()))
                .orElseThrow(() -> new Refusal("This persona has no part in the demo trust any more."));
    }

    private Optional<Person> person(Persona persona) {
        var today = LocalDate.now(clock);
        return persona.isStaff()
                ? directory.findByStaffNo(persona.staffNo(), today)
                : roles.withWorkEmail(persona.email()).stream().findFirst().flatMap(id -> directory.find(id, today));
    }
}
