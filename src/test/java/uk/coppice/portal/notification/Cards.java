package uk.coppice.portal.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionLeads.Lead;
import uk.coppice.portal.training.SessionStatus;

/** Sessions to write about. */
public final class Cards {

    private Cards() {}

    /** An afternoon in February with two leads. */
    public static SessionCard adaptiveTeaching() {
        return of("Adaptive teaching", LocalDate.of(2027, 2, 9), SessionStatus.PLANNED, "");
    }

    public static SessionCard calledOff(String why) {
        return of("Adaptive teaching", LocalDate.of(2027, 2, 9), SessionStatus.CANCELLED, why);
    }

    public static SessionCard on(LocalDate date) {
        return of("Adaptive teaching", date, SessionStatus.PLANNED, "");
    }

    public static SessionCard titled(String title) {
        return of(title, LocalDate.of(2027, 2, 9), SessionStatus.PLANNED, "");
    }

    private static SessionCard of(String title, LocalDate date, SessionStatus status, String why) {
        return new SessionCard(
                42,
                "T1-07",
                title,
                "Bring a lesson plan that you will teach this month. Park by the hall; tea from 3.30pm.",
                date,
                LocalTime.of(15, 45),
                LocalTime.of(17, 15),
                "St Katherine’s School, training room, Snodland",
                "https://meet.example.org/adaptive?room=7",
                status,
                20,
                8,
                date.minusDays(7),
                why,
                List.of(new Lead(7L, "Rhiannon Pryce"), new Lead(8L, "Dev Malhotra")));
    }
}
