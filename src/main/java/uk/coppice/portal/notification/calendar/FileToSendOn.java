package uk.coppice.portal.notification.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;
import uk.coppice.portal.training.SessionCards;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.planning.SessionPlanner;

/**
 * A session's calendar file, for those who plan it to send to leads from outside the trust. There is none of a draft, nor
 * of a session that was held.
 */
@RestController
class FileToSendOn {

    private final SessionPlanner planner;
    private final SessionCards cards;
    private final CalendarFiles files;
    private final Clock clock;

    FileToSendOn(SessionPlanner planner, SessionCards cards, CalendarFiles files, Clock clock) {
        this.planner = planner;
        this.cards = cards;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/training/{code}/calendar.ics")
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    ResponseEntity<byte[]> file(@PathVariable String code) {
        var session = planner.open(code)
                .filter(found -> found.status() == SessionStatus.PLANNED || found.status() == SessionStatus.CANCELLED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var card = cards.of(List.of(session.id())).get(session.id());
        if (card == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // the version rises with whatever changes about a session, and never falls
        String file = files.toSendOn(card, session.version(), clock.instant());
        return WrittenFiles.small("session.ics", file.getBytes(StandardCharsets.UTF_8));
    }
}
