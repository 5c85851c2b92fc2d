package uk.coppice.portal.notification.letter;

import java.time.LocalDate;
import java.util.Set;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionChanged.What;

/** The subject lines: {@code Booked: Adaptive teaching, Tue 9 Feb, 3.45pm}. */
public final class Subjects {

    private Subjects() {}

    public static String of(MailKind kind, Set<What> what, SessionCard card, LocalDate today) {
        return OneLine.of(
                words(kind, what) + ": " + card.title() + ", " + new DateWords(today).moment(card.startsAt()));
    }

    /** How a change begins: {@code New time}, {@code New place}. */
    static String words(MailKind kind, Set<What> what) {
        if (kind != MailKind.CHANGED) {
            return kind.words();
        }
        boolean time = what.contains(What.DATE_OR_TIME);
        return time && what.contains(What.PLACE) ? "New time and place" : time ? "New time" : "New place";
    }
}
