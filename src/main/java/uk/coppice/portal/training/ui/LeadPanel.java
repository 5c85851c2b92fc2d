package uk.coppice.portal.training.ui;

import java.time.LocalDateTime;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.calendar.SessionDetails;

/** The reader leads it. */
final class LeadPanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    LeadPanel(SessionDetails details, LocalDateTime now) {
        var session = details.summary();
        heading("You lead this session");
        if (session.status() == SessionStatus.DELIVERED) {
            line("The register is finished, and the session counts.");
            add(button(TrainingNavigation.register("See the register", session.code())));
            return;
        }
        int waiting = session.waitingList().length();
        String taken = session.taken() + " of " + session.capacity() + " places taken"
                + (waiting == 0 ? "." : ", " + waiting + " waiting.");
        if (now.isBefore(details.registerOpensAt())) {
            line(taken + " The register opens at "
                    + DateWords.time(details.registerOpensAt().toLocalTime()) + " on the day.");
            add(button(TrainingNavigation.register("See who is coming", session.code())));
        } else {
            line(taken);
            var open = button(TrainingNavigation.register("Open the register", session.code()));
            open.addClassNames("primary", "big", "wide");
            add(open);
        }
    }
}
