package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.register.DoorDesk;
import uk.coppice.portal.training.register.RegisterDesk;
import uk.coppice.portal.training.register.RegisterHistory;
import uk.coppice.portal.training.register.RegisterSheet;
import uk.coppice.portal.training.register.RegisterState;

/**
 * A register on a phone: one tap a mark. The marks themselves are the browser's ({@link RegisterMarksElement}), so that
 * they go on without a connection; finishing, and who comes in at the door, are the server's.
 */
@Route("training/:code/register")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class RegisterView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RegisterDesk desk;
    private final transient DoorDesk door;
    private final transient RegisterHistory history;
    private final transient StaffDirectory directory;
    private final transient Schools schools;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    private final Div content = new Div();
    private String code = "";
    private String title = "";
    private long sessionId;
    private LocalDate day = LocalDate.EPOCH;
    private boolean closed;

    public RegisterView(
            RegisterDesk desk,
            DoorDesk door,
            RegisterHistory history,
            StaffDirectory directory,
            Schools schools,
            CurrentViewer currentViewer,
            Clock clock) {
        super("register");
        this.desk = desk;
        this.door = door;
        this.history = history;
        this.directory = directory;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(TrainingNavigation.CODE).orElse("");
        draw();
    }

    @Override
    public String getPageTitle() {
        return "Register, " + title + " – Coppice portal";
    }

    private RegisterSheet read() {
        return desk.sheet(code).orElseThrow(() -> new NotFoundException("No session has the code " + code));
    }

    private void draw() {
        var sheet = read();
        title = sheet.title();
        sessionId = sheet.sessionId();
        day = sheet.startsAt().toLocalDate();
        closed = sheet.closed();
        removeAll();
        add(new BackLink(title, SessionView.class, TrainingNavigation.parameters(code)));
        var words = new DateWords(LocalDate.now(clock));
        String when = words.moment(sheet.startsAt());
        if (LocalDateTime.now(clock).isBefore(sheet.opensAt())) {
            add(new PageHead("Register", when));
            add(notYet(sheet, words));
            return;
        }
        add(new PageHead("Register", when + ". Tap a name for " + rarer(sheet) + "."));
        if (sheet.closed()) {
            add(finished(sheet, words));
        }
        content.removeAll();
        add(content);
        if (sheet.lines().isEmpty()) {
            content.add(new EmptyState(
                    "Nobody is booked",
                    showsCode(sheet)
                            ? "Add everyone who comes, one by one, or let them check in with the code."
                            : "Add everyone who came, one by one.",
                    buttons(sheet)));
            return;
        }
        content.add(buttons(sheet), marks(sheet));
    }

    private String rarer(RegisterSheet sheet) {
        return sheet.kind() == SessionKind.ECT
                ? "part, excused, made up or the history"
                : "part, excused or the history";
    }

    private Component buttons(RegisterSheet sheet) {
        var buttons = new Div();
        buttons.addClassName("regbtns");
        if (showsCode(sheet)) {
            var show = new RouterLink();
            show.setRoute(CheckInCodeView.class, TrainingNavigation.parameters(code));
            show.add(new Icon("qr"), new Span("Show the code to the room"));
            show.addClassName("btn");
            buttons.add(show);
        }
        buttons.add(addSomeone());
        return buttons;
    }

    private boolean showsCode(RegisterSheet sheet) {
        return !sheet.closed() && !LocalDateTime.now(clock).isAfter(sheet.endsAt());
    }

    private Component marks(RegisterSheet sheet) {
        var marks = new RegisterMarksElement();
        marks.show(RegisterState.of(sheet, currentViewer.get().recordedBy(), LocalDateTime.now(clock)));
        marks.onFinish(this::finish);
        marks.onTurned(this::draw);
        marks.onRemove(this::remove);
        return marks;
    }

    private void remove(Delegate delegate, String reason) {
        var was = new ArrayList<Mark>();
        long session = sessionId; // of which the line at the foot speaks, whichever register is open by then
        if (Toast.attempt(() -> was.add(door.remove(session, delegate, reason)))) {
            Toast.show("Taken off the register", () -> {
                door.takeRemovalBack(session, delegate, was.getFirst(), reason);
                draw();
            });
        }
        draw();
    }

    private void finish() {
        int unmarked = read().left();
        if (unmarked == 0) {
            close(false);
            return;
        }
        var ask = new ConfirmDialog();
        ask.setHeader(unmarked == 1 ? "One is not marked yet" : unmarked + " are not marked yet");
        ask.setText("Finishing marks them as absent. You can still correct each mark afterwards.");
        ask.setConfirmText("Mark the " + (unmarked == 1 ? "one" : unmarked) + " left as absent and finish");
        ask.setCancelText("Go back");
        ask.setCancelable(true);
        ask.addClassName("ask");
        ask.addConfirmListener(confirmed -> close(true));
        ask.open();
    }

    private void close(boolean restAbsent) {
        var markedAbsent = new ArrayList<Delegate>();
        long session = sessionId;
        if (Toast.attempt(() -> markedAbsent.addAll(desk.finish(session, restAbsent)))) {
            Toast.show("Finished: this session counts", () -> {
                desk.takeFinishBack(session, markedAbsent);
                draw();
            });
        }
        draw();
    }

    private Component finished(RegisterSheet sheet, DateWords words) {
        long there = sheet.lines().stream()
                .map(RegisterSheet.Line::mark)
                .filter(mark -> mark != null && mark.present())
                .count();
        var reopen = new Button("Open the register again", click -> {
            Toast.attempt(() -> desk.reopen(sessionId));
            draw();
        });
        var panel = new Panel(
                StateLabel.done("Finished: this session counts"),
                new Paragraph(there + " of " + Words.count(sheet.lines().size(), "person was", "people were")
                        + " there. You can still correct a mark: tap it, and say why."));
        history.steps(sessionId).stream().limit(1).forEach(step -> {
            var line = new Paragraph("Finished by " + step.by() + ", " + words.moment(step.when()));
            line.addClassName("regsteps");
            panel.add(line);
        });
        panel.add(reopen);
        panel.addClassName("finished");
        return panel;
    }

    private Component notYet(RegisterSheet sheet, DateWords words) {
        var text = new Div();
        String booked = sheet.lines().isEmpty()
                ? "Nobody is booked so far."
                : Words.count(sheet.lines().size(), "person is", "people are") + " booked so far:";
        text.add(new Panel(
                StateLabel.plain("clock", "It opens on " + words.moment(sheet.opensAt())), new Paragraph(booked)));
        var names = new UnorderedList();
        names.addClassName("delegates");
        sheet.lines().forEach(line -> {
            var name = new Span(line.name());
            name.addClassName("strong");
            var about = new Span(line.about());
            about.addClassNames("quiet", "small");
            names.add(new ListItem(name, about));
        });
        text.add(names);
        return text;
    }

    private Button addSomeone() {
        return new Button("Add someone who just came", new Icon("plus"), click -> {
            var dialog = new WalkInDialog(directory, day, closed);
            dialog.onFound((person, reason) -> added(person.name(), () -> door.add(sessionId, person.id(), reason)));
            dialog.onGuest(() -> new GuestWalkInDialog(
                            schools.all(),
                            day,
                            closed,
                            (guest, reason) -> added(guest.name(), () -> door.addGuest(sessionId, guest, reason)))
                    .open());
            dialog.open();
        });
    }

    private boolean added(String name, Runnable adding) {
        boolean done = Toast.attempt(adding);
        if (done) {
            Toast.show("Added: " + name + ", present");
            draw();
        }
        return done;
    }
}
