package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Rods;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.RegisterDesk;
import uk.coppice.portal.training.register.RegisterSheet;

/** A register on a phone: two taps a person at most, each saved at once, and no row moves. */
@Route("training/:code/register")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class RegisterView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RegisterDesk desk;
    private final transient StaffDirectory directory;
    private final transient Clock clock;

    private final Div content = new Div();
    private final Div progress = new Div();
    private final Button left = new Button();
    private final List<MarkRow> rows = new ArrayList<>();
    private String code = "";
    private String title = "";
    private long sessionId;
    private LocalDate day = LocalDate.EPOCH;
    private int reached;

    public RegisterView(RegisterDesk desk, StaffDirectory directory, Clock clock) {
        super("register");
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
        progress.addClassName("prog");
        progress.getElement().setAttribute("role", "status");
        left.setIcon(new Icon("down"));
        left.setIconAfterText(true);
        left.addClickListener(click -> goToNext());
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

    private void draw() {
        var sheet = desk.sheet(code).orElseThrow(() -> new NotFoundException("No session has the code " + code));
        title = sheet.title();
        sessionId = sheet.sessionId();
        day = sheet.startsAt().toLocalDate();
        removeAll();
        rows.clear();
        add(new BackLink(title, SessionView.class, TrainingNavigation.parameters(code)));
        var words = new DateWords(LocalDate.now(clock));
        String when = words.moment(sheet.startsAt());
        if (LocalDateTime.now(clock).isBefore(sheet.opensAt())) {
            add(new PageHead("Register", when));
            add(notYet(sheet, words));
            return;
        }
        add(new PageHead("Register", when + ". Tap a name for part, excused or made up."));
        if (sheet.closed()) {
            add(finished(sheet));
        }
        content.removeAll();
        add(content);
        if (sheet.lines().isEmpty()) {
            content.add(new EmptyState("Nobody is booked", "Add everyone who comes, one by one.", addSomeone(true)));
            return;
        }
        content.add(list(sheet), addSomeone(false));
        if (!sheet.closed()) {
            add(dock());
        }
        tell();
    }

    private Component list(RegisterSheet sheet) {
        var list = new UnorderedList();
        list.addClassName("marks");
        list.getElement().setAttribute("role", "list");
        for (var line : sheet.lines()) {
            var row = new MarkRow(line, this::mark);
            rows.add(row);
            list.add((Component) row);
        }
        return list;
    }

    private boolean mark(MarkRow row, Mark mark) {
        boolean saved = Toast.attempt(() -> desk.mark(sessionId, row.delegate(), mark));
        if (saved) {
            row.marked(mark);
            tell();
        }
        return saved;
    }

    private void tell() {
        int marked = (int) rows.stream().filter(MarkRow::isMarked).count();
        var count = new Paragraph();
        var figures = new Span(marked + " of " + rows.size());
        figures.addClassName("strong");
        count.add(figures, new com.vaadin.flow.component.Text(" marked"));
        progress.removeAll();
        progress.add(count, Rods.progress(marked, rows.size()));
        int unmarked = rows.size() - marked;
        left.setVisible(unmarked > 0);
        left.setText(unmarked + " left");
        left.setAriaLabel(unmarked + " left, go to the next");
    }

    private Div dock() {
        var finish = new Button("Finish", click -> finish());
        finish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var dock = new Div(progress, left, finish);
        dock.addClassNames("dock", "regdock");
        return dock;
    }

    private void goToNext() {
        for (int n = 0; n < rows.size(); n++) {
            int index = (reached + 1 + n) % rows.size();
            if (!rows.get(index).isMarked()) {
                reached = index;
                rows.get(index).show();
                return;
            }
        }
    }

    private void finish() {
        int unmarked = (int) rows.stream().filter(row -> !row.isMarked()).count();
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
        if (Toast.attempt(() -> markedAbsent.addAll(desk.finish(sessionId, restAbsent)))) {
            Toast.show("Finished: this session counts", () -> {
                desk.takeFinishBack(sessionId, markedAbsent);
                draw();
            });
        }
        draw();
    }

    private Component finished(RegisterSheet sheet) {
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
                        + " there. You can still correct a mark: it is saved at once."),
                reopen);
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

    private Button addSomeone(boolean first) {
        var button = new Button(
                "Add someone who just came",
                new Icon("plus"),
                click -> new WalkInDialog(directory, day, person -> {
                            if (Toast.attempt(() -> desk.addWalkIn(sessionId, person.id()))) {
                                Toast.show("Added: " + person.name() + ", present");
                                draw();
                            }
                        })
                        .open());
        button.addClassName(first ? "first" : "addone");
        return button;
    }
}
