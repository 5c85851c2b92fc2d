package uk.coppice.portal.survey.midyear;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** People who are away for long and have said that they want to be asked in surveys all the same. */
@Service
public class ContactWishes {

    private static final int MOST_FOUND = 50;

    private final JdbcClient jdbc;
    private final StaffDirectory staff;
    private final Clock clock;

    ContactWishes(JdbcClient jdbc, StaffDirectory staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those who want it, by name. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "wishes not to be written to")
    public List<Person> all() {
        return staff.find(ids(), LocalDate.now(clock)).values().stream()
                .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                .toList();
    }

    /** People in post whose name starts with a text. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Person> search(String text) {
        return staff.search(text, LocalDate.now(clock), MOST_FOUND);
    }

    /**
     * Notes that somebody wants it, from the next opening on. Noting it again changes nothing.
     *
     * @throws Refusal when there is no such person
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "wish to be asked while away", person = "#person")
    public void add(long person) {
        if (staff.find(person, LocalDate.now(clock)).isEmpty()) {
            throw new Refusal("There is no such person in the portal.");
        }
        if (!ids().contains(person)) {
            jdbc.sql("INSERT INTO survey_contact_wish (person_id, since) VALUES (?, ?)")
                    .params(person, LocalDate.now(clock))
                    .update();
        }
    }

    /** Takes it back; surveys that are open keep those whom they asked. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "wish to be asked while away", person = "#person")
    public void remove(long person) {
        jdbc.sql("DELETE FROM survey_contact_wish WHERE person_id = ?")
                .param(person)
                .update();
    }

    @Transactional(readOnly = true)
    Set<Long> ids() {
        return new TreeSet<>(jdbc.sql("SELECT person_id FROM survey_contact_wish")
                .query(Long.class)
                .list());
    }
}
