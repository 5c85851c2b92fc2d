package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.ui.AfterSignIn;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Network;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.training.checkin.CheckInDesk;
import uk.coppice.portal.training.checkin.CheckInTicket;

/**
 * Checking in with the code that the lead shows: scanned, or typed. Opening the address marks nobody; one tap does.
 * Somebody who is not signed in does that first and comes back here, and the code may have changed meanwhile.
 */
@Route(value = "check-in", autoLayout = false)
@PageTitle("Check in – Coppice portal")
@AnonymousAllowed
public class CheckInView extends PlainFrame implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String CODE = "code";
    private static final String TICKET = CheckInTicket.class.getName();

    private final transient CheckInDesk desk;
    private final transient AuthenticationContext authentication;
    private final Banner banner = new Banner();

    public CheckInView(CheckInDesk desk, AuthenticationContext authentication) {
        super("checkin");
        this.desk = desk;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        banner.clear();
        var scanned = event.getLocation().getQueryParameters().getSingleParameter(CODE);
        if (scanned.isPresent()) {
            exchange(scanned.get());
        } else if (ticket() != null) {
            offer();
        } else {
            ask();
        }
    }

    private @Nullable Viewer viewer() {
        return authentication.getAuthenticatedUser(Viewer.class).orElse(null);
    }

    private static @Nullable CheckInTicket ticket() {
        return VaadinSession.getCurrent().getSession().getAttribute(TICKET) instanceof CheckInTicket ticket
                ? ticket
                : null;
    }

    private void exchange(String typed) {
        String who = viewer() == null ? Network.address() : "";
        boolean right = banner.attempt(
                () -> VaadinSession.getCurrent().getSession().setAttribute(TICKET, desk.ticket(typed, who)));
        if (right) {
            offer();
        } else {
            ask();
        }
    }

    private void ask() {
        page.removeAll();
        var field = new TextField("Code");
        field.setHelperText("The six signs under the square that the lead shows");
        field.setAutocomplete(Autocomplete.OFF);
        field.getElement().setAttribute("autocapitalize", "characters");
        field.addClassName("codefield");
        field.setMaxLength(12);
        var check = new Button("Continue", click -> exchange(field.getValue()));
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        check.addClassNames("big", "wide");
        check.addClickShortcut(Key.ENTER);
        page.add(new H1("Check in"), banner, field, check);
    }

    private void offer() {
        var ticket = ticket();
        var viewer = viewer();
        if (ticket == null) {
            ask();
            return;
        }
        page.removeAll();
        page.add(new H1(ticket.title()), banner);
        Button button;
        if (viewer == null) {
            AfterSignIn.goTo("check-in");
            page.add(new Paragraph("Your code is right. Sign in, and you come back here to check in."));
            button = new Button("Sign in", click -> getUI().ifPresent(ui -> ui.navigate("sign-in")));
        } else {
            page.add(new Paragraph("You check in as " + viewer.name() + "."));
            button = new Button("Check in", click -> checkIn(ticket));
        }
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
        page.add(button);
    }

    private void checkIn(CheckInTicket ticket) {
        boolean done = banner.attempt(() -> desk.checkIn(ticket));
        VaadinSession.getCurrent().getSession().removeAttribute(TICKET);
        page.removeAll();
        page.add(new H1(done ? "You are checked in" : "You are not checked in"), banner);
        if (done) {
            page.add(
                    StateLabel.done(ticket.title()),
                    new Paragraph("It stands in your record once the lead has finished the register."),
                    TrainingNavigation.record("See my record"));
        } else {
            var again = new Button("Use another code", click -> {
                banner.clear();
                ask();
            });
            page.add(again);
        }
    }
}
