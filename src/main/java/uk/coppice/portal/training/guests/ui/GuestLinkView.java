package uk.coppice.portal.training.guests.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.SecretLinkPage;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.guests.GuestPlace;
import uk.coppice.portal.training.guests.OpenSession;

/**
 * Where a guest's links lead: to confirm a place, and to come back to it. A person has to press the button, so that a
 * mail scanner books nothing.
 */
@Route(value = "open/booking/link", autoLayout = false)
@PageTitle("Your booking – The Coppice Primary Partnership")
@AnonymousAllowed
public class GuestLinkView extends SecretLinkPage<OpenPage> {

    private static final long serialVersionUID = 1L;

    private final transient GuestDesk desk;
    private final transient PortalAddress address;
    private final transient Clock clock;
    private final Banner banner = new Banner();

    GuestLinkView(GuestDesk desk, PortalAddress address, Clock clock) {
        this.desk = desk;
        this.address = address;
        this.clock = clock;
    }

    @Override
    protected OpenPage initContent() {
        return OpenTrainingView.frame();
    }

    @Override
    protected void open(String token) {
        banner.clear();
        var place = desk.find(token);
        var asked = place.isPresent() ? null : desk.toConfirm(token).orElse(null);
        if (place.isPresent()) {
            manage(place.get());
        } else if (asked != null) {
            confirm(asked, token);
        } else {
            var all = new RouterLink("See all open sessions", OpenTrainingView.class);
            all.addClassName("btn");
            getContent()
                    .show(
                            new H1("This link no longer works"),
                            new Paragraph(
                                    "A link to confirm works for two days, and the link to your booking until a month "
                                            + "after the session. Or it was not copied whole. Ask for a new one on the "
                                            + "session’s page while it can be booked."),
                            all);
        }
    }

    private void confirm(OpenSession session, String token) {
        var button = new Button("Confirm my place");
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            if (banner.attempt(() -> manage(desk.confirm(token)))) {
                Toast.show("Your place is booked");
            }
        });
        var panel = new Panel(new Paragraph("Press the button and the place is yours."), button);
        getContent().show(head(session, "Confirm your place"), banner, panel);
    }

    private void manage(GuestPlace place) {
        // The link to confirm becomes the link to come back: a reload shows the booking.
        UI.getCurrent().getPage().getHistory().replaceState(null, "open/booking/link#" + place.manageToken());
        var session = place.session();
        var state = state(place);
        getContent().show(head(session, session.title()), banner, state);
    }

    private Panel state(GuestPlace place) {
        if (place.calledOff()) {
            return new Panel(
                    StateLabel.off("Called off"),
                    new Paragraph("The trust has cancelled this session. Nobody need come."));
        }
        if (place.attended()) {
            var until = GuestDesk.lastDay(place.session().date());
            return new Panel(
                    StateLabel.done("You were there, " + place.name()),
                    new Paragraph("Save your certificate: this link works until "
                            + new DateWords(LocalDate.now(clock)).day(until) + "."),
                    new CertificateLink(desk, place, address));
        }
        if (place.marked() && !place.booked()) {
            return new Panel(
                    StateLabel.done("You are on the register, " + place.name()),
                    new Paragraph("Your certificate will be here once the register is finished. If it is not here in a "
                            + "week, ask who led the session."));
        }
        if (place.booked() && place.over()) {
            return new Panel(
                    StateLabel.plain("calendar", "You had a place, " + place.name()),
                    new Paragraph("Your certificate will be here once the register is finished and says that you were "
                            + "there. If it is not here in a week, ask who led the session."));
        }
        if (place.booked()) {
            var panel = new Panel(
                    StateLabel.done("You have a place, " + place.name()),
                    new Paragraph("Keep the email with this link: it brings you back here, and to your certificate "
                            + "afterwards."));
            if (place.mayCancel()) {
                panel.add(cancel(place));
            }
            return panel;
        }
        // Closed to other schools since, it has no page that a guest could see.
        boolean closed = place.session()
                .obstacle()
                .filter(reason -> reason.kind() == Reason.Kind.AUDIENCE)
                .isPresent();
        return new Panel(
                StateLabel.off("You have no place in this session"),
                closed
                        ? OpenTrainingView.all()
                        : OpenTrainingView.link(
                                "See the session", place.session().code()));
    }

    private Button cancel(GuestPlace place) {
        var button = new Button("Cancel my place");
        button.addThemeVariants(ButtonVariant.AURA_DANGER);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            if (banner.attempt(() -> desk.cancel(place.manageToken()))) {
                Toast.show("Your place is cancelled", () -> {
                    desk.bookAgain(place.manageToken());
                    open(place.manageToken());
                });
                open(place.manageToken());
            }
        });
        return button;
    }

    private Component head(OpenSession session, String heading) {
        var words = new DateWords(LocalDate.now(clock));
        var header = new Header(new H1(heading));
        var facts = new Facts()
                .add(
                        "calendar",
                        words.span(session.date(), session.start(), session.end()),
                        heading.equals(session.title()) ? "" : session.title())
                .add("pin", session.venue(), "");
        var head = new Div(header, facts);
        head.addClassName("stack");
        return head;
    }
}
