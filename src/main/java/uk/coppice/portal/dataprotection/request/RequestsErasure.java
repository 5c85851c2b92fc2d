package uk.coppice.portal.dataprotection.request;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;

/** Requests of an erased person and copies made for them go; an open request is answered first. */
@Component
class RequestsErasure implements PersonErasure {

    private final JdbcClient jdbc;

    RequestsErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        int open = kind != Kind.PERSON
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM data_request WHERE person_id = ? AND kind <> 'ERASURE' "
                                + "AND state NOT IN ('ANSWERED', 'WITHDRAWN')")
                        .param(id)
                        .query(Integer.class)
                        .single();
        return open == 0 ? List.of() : List.of(new Holding("A request of theirs is open. Answer it first.", null));
    }
}
