package uk.coppice.portal.training.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.PlannedPlaces;

/**
 * Sees to the places of sessions to come that a file changes, as an edit in the browser does: nobody loses a place by it,
 * requests and offers end by the new time, and who imports is told whom it does not suit. Free places alone go to those in
 * line a little later, by the portal itself: whoever is moved up is locked first, and an import that holds very many
 * sessions must not wait for somebody who is booking one of them.
 */
@Component
class ImportedPlaces {

    private final PlannedPlaces places;
    private final Clock clock;

    ImportedPlaces(PlannedPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** What a row changed about a session that people may have booked. */
    record Change(Row row, SessionChanged told, SessionRow before, SessionRow after) {

        boolean is(What what) {
            return told.what().contains(what);
        }
    }

    /** What there is to tell once the file has been read. */
    static final class Found {

        private final List<String> clashing = new ArrayList<>();
        private final List<String> overCover = new ArrayList<>();

        void note(ImportContext context) {
            if (!clashing.isEmpty()) {
                context.note("sessions.csv: moved to a time at which some who have a place have something else: "
                        + Some.of(clashing) + ".");
            }
            if (!overCover.isEmpty()) {
                context.note("sessions.csv: moved to a day on which a school has more staff out than its limit: "
                        + Some.of(overCover) + ".");
            }
        }
    }

    /** Within the import's transaction, once the rows are written: that has locked them. */
    void settle(List<Change> changes, Found found) {
        for (var change : changes) {
            if (change.is(What.DATE_OR_TIME)) {
                var before = change.before();
                places.moved(
                        change.told().sessionId(),
                        before.date().atTime(before.start()),
                        before.date().atTime(before.end()));
            }
            if (change.after().status() == SessionStatus.PLANNED) {
                settle(change, found);
            }
        }
    }

    private void settle(Change change, Found found) {
        long session = change.told().sessionId();
        var after = change.after();
        boolean moved = change.is(What.DATE_OR_TIME);
        boolean again = change.is(What.REINSTATED);
        if (!moved && !again && !change.is(What.CAPACITY)) {
            return;
        }
        int taken = places.taken(session);
        if (taken == 0) {
            return;
        }
        if (taken > after.capacity()) {
            change.row().bad("capacity", "at least %,d, for so many places are taken in the portal".formatted(taken));
        }
        if (moved && after.date().isBefore(LocalDate.now(clock))) {
            change.row().bad("date", "a day from today on, for people have booked it in the portal");
        }
        if (again) {
            places.again(session);
        }
        if (moved || again) {
            int clashing = places.clashing(session);
            if (clashing > 0) {
                found.clashing.add(after.code() + " (" + clashing + ")");
            }
            var over = places.overCover(session, after.date());
            if (!over.isEmpty()) {
                found.overCover.add(after.code() + " (" + String.join(", ", over) + ")");
            }
        }
    }
}
