package uk.coppice.portal.people.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.TypedCode;

/**
 * Records of people who work with the trust and are not its staff, such as trustees. They have no post, so no figure
 * counts them and no list of staff holds them; in place of a staff number they have one that no file uses.
 */
@Component
public class NonStaff {

    private static final String NUMBER = "X-";
    private static final int SIGNS = 8;

    private final PersonRows rows;
    private final PersonChanges changes;
    private final JdbcClient jdbc;

    NonStaff(PersonRows rows, PersonChanges changes, JdbcClient jdbc) {
        this.rows = rows;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /**
     * Makes a record, within the caller's transaction.
     *
     * @return the person's id
     * @throws Refusal when a name or the address makes no sense, or somebody has the address already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(PersonFacts typed) {
        var facts = PersonRules.checked(typed);
        String email = facts.email();
        if (email == null) {
            throw new Refusal("The work email is missing: their account is found by it. Nothing is saved.");
        }
        jdbc.sql("SELECT CONCAT(first_name, ' ', last_name) FROM person WHERE LOWER(work_email) = LOWER(?) LIMIT 1")
                .param(email)
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw new Refusal(other + " has the email " + email + " already. Find them by name and grant the "
                            + "role to that record. Nothing is saved.");
                });
        long id = Ids.next();
        jdbc.sql("INSERT INTO person (id, staff_no, first_name, last_name) VALUES (?, ?, ?, ?)")
                .params(id, NUMBER + TypedCode.make(SIGNS, SIGNS), facts.firstName(), facts.lastName())
                .update();
        var empty = new PersonState(id, facts.firstName(), facts.lastName(), null, null, List.of(), List.of());
        rows.write(empty, PersonEdit.facts(facts).of(empty));
        changes.record(id, "New in the portal, without a post");
        return id;
    }
}
