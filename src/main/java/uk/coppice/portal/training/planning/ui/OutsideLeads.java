package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.planning.SessionParticulars;

/** Says that leads from outside the trust hear nothing from the portal, with a file for their calendars to send them. */
final class OutsideLeads extends Div {

    private static final long serialVersionUID = 1L;

    private OutsideLeads(String words, String code) {
        addClassName("stack");
        var file = new Anchor("training/" + code + "/calendar.ics", "Calendar file to send on");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        file.addClassName("more");
        add(Hint.info(words), file);
    }

    /** Empty where there is nothing for them to know: before a session is published, and once it was held. */
    static Optional<OutsideLeads> of(SessionParticulars session, String code) {
        boolean one = session.outside().size() == 1;
        String who = String.join(", ", session.outside())
                + (one ? " comes from outside the trust and gets" : " come from outside the trust and get")
                + " no email from the portal. ";
        if (session.status() == SessionStatus.PLANNED) {
            return Optional.of(new OutsideLeads(
                    who
                            + "Send them the calendar file, and again when the date, the times, the room or the link change: "
                            + "it takes the place of the one before.",
                    code));
        }
        return session.status() == SessionStatus.CANCELLED
                ? Optional.of(new OutsideLeads(
                        who + "Tell them that it is called off: the calendar file takes it out of their calendar.",
                        code))
                : Optional.empty();
    }
}
