package uk.coppice.portal.training.guests.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.OutgoingMail;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.MailedLink;
import uk.coppice.portal.platform.ui.Network;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.training.YearGroup;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.guests.GuestRequest;
import uk.coppice.portal.training.guests.OpenSession;
import uk.coppice.portal.training.guests.OpenSessions;

/** A session open to other schools, and where a guest asks for a place in it. */
@Route(value = "open/:code", autoLayout = false)
@AnonymousAllowed
public class OpenSessionView extends Composite<OpenPage> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OpenSessions sessions;
    private final transient GuestDesk desk;
    private final transient Schools schools;
    private final transient OutgoingMail mail;
    private final transient Clock clock;
    private final Section panel = new Section();
    private String title = "";

    OpenSessionView(OpenSessions sessions, GuestDesk desk, Schools schools, OutgoingMail mail, Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.schools = schools;
        this.mail = mail;
        this.clock = clock;
        panel.addClassNames("book", "panel");
        panel.setAriaLabel("Your place");
    }

    @Override
    protected OpenPage initContent() {
        return OpenTrainingView.frame();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(OpenTrainingView.CODE).orElse("");
        var session = sessions.find(code).orElseThrow(() -> new NotFoundException("No open session has this code"));
        title = session.title();
        var words = new DateWords(LocalDate.now(clock));
        var when = new Paragraph(words.span(session.date(), session.start(), session.end()));
        when.addClassName("over");
        var header = new Header(when, new H1(title));
        if (!session.text().isBlank()) {
            var text = new Paragraph(session.text());
            text.addClassName("lead");
            header.add(text);
        }
        String groups = YearGroup.words(YearGroup.ofCodes(session.yearGroups()));
        var facts = new Facts()
                .add("pin", session.venue(), "")
                .add("record", session.kind().words(), session.topic())
                .add("users", "For staff of any school", groups.isEmpty() ? "" : "Planned for " + groups);
        var rest = new Div(facts);
        rest.addClassName("rest");
        offer(session);
        var content = new Div(header, panel, rest);
        content.addClassName("sess");
        getContent().show(new BackLink("All open sessions", OpenTrainingView.class), content);
    }

    @Override
    public String getPageTitle() {
        return title + " – The Coppice Primary Partnership";
    }

    private void offer(OpenSession session) {
        panel.removeAll();
        if (session.obstacle().isPresent()) {
            panel.add(
                    new H2(session.obstacle().get().heading()),
                    new Paragraph(session.obstacle().get().advice()));
            return;
        }
        var banner = new Banner();
        var form = new GuestForm(session.code(), schools.all(), request -> {
            if (banner.attempt(() -> desk.ask(request, Network.address()))) {
                sent(session, request);
            }
        });
        var small = new Paragraph("We keep your name, school and address once you have confirmed, to take the register "
                + "and to write to you about this training. We give them to nobody.");
        small.addClassNames("quiet", "small");
        panel.add(new H2(Words.count(session.placesLeft(), "place", "places") + " left"), banner, form, small);
    }

    private void sent(OpenSession session, GuestRequest request) {
        panel.removeAll();
        var again = new Button("Use another address", click -> offer(session));
        panel.add(
                mail.leaves()
                        ? MailedLink.sent(request.email(), "only then is the place yours")
                        : MailedLink.kept(
                                request.email(),
                                "The place is not yours.",
                                "Call the trust to book it for you, or try again another day."));
        again.setVisible(mail.leaves());
        panel.add(again);
    }
}
