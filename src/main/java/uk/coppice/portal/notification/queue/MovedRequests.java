package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.letter.AskedTimes;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.booking.Approvers;

/** Requests for places in a session that has moved since they were made, and who is to decide on them. */
@Component
class MovedRequests {

    private final JdbcClient jdbc;
    private final ObjectProvider<Approvers> approvers;
    private final StaffDirectory directory;
    private final Clock clock;

    MovedRequests(JdbcClient jdbc, ObjectProvider<Approvers> approvers, StaffDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.approvers = approvers;
        this.directory = directory;
        this.clock = clock;
    }

    /** A request, and what was asked for. */
    private record Moved(long person, LocalDate date, LocalTime from, LocalTime to) {}

    /** Everybody who is asked about one of them, by id. */
    Set<Long> deciding(long session) {
        return requests(session).stream()
                .flatMap(request -> approvers(session, request).stream())
                .collect(Collectors.toSet());
    }

    /** Those whose requests somebody decides on, by id. */
    Set<Long> asking(long session, long approver) {
        return requests(session, approver).stream().map(Moved::person).collect(Collectors.toSet());
    }

    /** The same in words, by name: who, from which school, and what they asked for. */
    List<String> words(long session, long approver) {
        var requests = requests(session, approver);
        var people = directory.find(requests.stream().map(Moved::person).toList(), LocalDate.now(clock));
        List<String> words = new ArrayList<>();
        for (var request : requests) {
            var person = people.get(request.person());
            if (person != null) {
                words.add(name(person) + ": " + AskedTimes.of(request.date(), request.from(), request.to()));
            }
        }
        words.sort(String.CASE_INSENSITIVE_ORDER);
        return words;
    }

    private static String name(Person person) {
        return person.name() + (person.workplace().isEmpty() ? "" : " (" + person.workplace() + ")");
    }

    private List<Moved> requests(long session, long approver) {
        return requests(session).stream()
                .filter(request -> approvers(session, request).contains(approver))
                .toList();
    }

    private Collection<Long> approvers(long session, Moved request) {
        return approvers.stream()
                .flatMap(who -> who.of(request.person(), session).stream())
                .toList();
    }

    private List<Moved> requests(long session) {
        return jdbc.sql("SELECT person_id, asked_date, asked_from, asked_to FROM booking WHERE session_id = ? "
                        + "AND superseded = 0 AND state = 'REQUESTED' AND person_id IS NOT NULL "
                        + "AND asked_date IS NOT NULL ORDER BY id")
                .param(session)
                .query((row, n) -> new Moved(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalTime.class),
                        row.getObject(4, LocalTime.class)))
                .list();
    }
}
