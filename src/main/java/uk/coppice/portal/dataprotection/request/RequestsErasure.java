package uk.coppice.portal.dataprotection.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.GuestFinder;
import uk.coppice.portal.people.spi.PersonErasure;

/** Requests of an erased person and copies made for them go; an open request is answered first. */
@Component
class RequestsErasure implements PersonErasure {

    /** Asked signed in, or under the person's name or address. */
    private static final String THEIRS =
            "(r.person_id = p.id OR (r.person_id IS NULL AND (LOWER(r.email) = LOWER(p.work_email) "
                    + "OR LOWER(r.name) = LOWER(CONCAT(p.first_name, ' ', p.last_name)))))";

    private static final String OPEN = "r.state NOT IN ('ANSWERED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final GuestFinder guests;

    RequestsErasure(JdbcClient jdbc, GuestFinder guests) {
        this.jdbc = jdbc;
        this.guests = guests;
    }

    private record Open(String code, String name, String email) {}

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes(
                        "What was done with their requests",
                        "data_request_step",
                        "request_id IN (SELECT r.id FROM data_request r WHERE r.person_id = :id)")
                .goes("Requests about their data", "data_request.person_id")
                .goes("Copies made for them", "data_copy.person_id")
                .byId("data_copy.made_by", "data_request_step.taken_by", "data_request.handler_id");
    }

    @Override
    public void ofGuest(ErasureSteps steps) {
        steps.goes("Copies made for them", "data_copy.guest_id");
    }

    /**
     * A request of theirs that is open: made signed in, or under their name or address. One to be erased is answered
     * before, too: they are to hear of it (UK GDPR, article 12(3)), and afterwards nobody knows whom to write to.
     */
    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        return (kind == Kind.PERSON ? ofPerson(id) : ofGuest(id))
                .stream()
                        .map(code -> new Holding(
                                "Request " + code + " is open, and theirs or in their name. Answer it first: after the "
                                        + "erasure nobody knows whom to write to.",
                                null))
                        .toList();
    }

    @Override
    public Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return jdbc.sql("SELECT DISTINCT p.id FROM data_request r JOIN person p ON " + THEIRS + " WHERE " + OPEN
                        + " AND p.id IN (:people)")
                .param("people", people)
                .query(Long.class)
                .set();
    }

    private List<String> ofPerson(long id) {
        return jdbc.sql("SELECT r.code FROM data_request r JOIN person p ON " + THEIRS + " WHERE " + OPEN
                        + " AND p.id = ? ORDER BY r.code")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> ofGuest(long id) {
        String name = guests.name(id).orElse("");
        return jdbc
                .sql("SELECT r.code, r.name, COALESCE(r.email, '') FROM data_request r WHERE " + OPEN
                        + " AND r.person_id IS NULL ORDER BY r.code")
                .query((row, n) -> new Open(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(open -> open.name().equalsIgnoreCase(name)
                        || guests.byEmail(open.email())
                                .filter(guest -> guest.id() == id)
                                .isPresent())
                .map(Open::code)
                .toList();
    }
}
