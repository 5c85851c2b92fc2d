package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.attendance.ClaimDesk;
import uk.coppice.portal.induction.attendance.DueSession;
import uk.coppice.portal.induction.attendance.EctPlaces;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.induction.attendance.EctSessions;
import uk.coppice.portal.induction.ui.MyInductionView;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.record.Reflections;
import uk.coppice.portal.training.ui.ReflectionDialog;
import uk.coppice.portal.training.ui.ReflectionNote;

/** One's own sessions as an early career teacher: what counts, what was missed, and what to do about it. */
@Route(MySessionsView.ROUTE)
@PageTitle("ECT sessions – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class MySessionsView extends SessionsPage implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "induction/sessions";

    private final transient EctSessions sessions;
    private final transient ClaimDesk desk;
    private final transient EctPlaces places;
    private final transient Reflections reflections;

    private Location location = new Location("");

    MySessionsView(EctSessions sessions, ClaimDesk desk, EctPlaces places, Reflections reflections, Clock clock) {
        super(clock);
        this.sessions = sessions;
        this.desk = desk;
        this.places = places;
        this.reflections = reflections;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        location = event.getLocation();
        draw();
    }

    private void draw() {
        removeAll();
        add(new BackLink("Your induction", MyInductionView.class));
        sessions.mine()
                .ifPresentOrElse(
                        this::draw,
                        () -> add(new EmptyState(
                                "You have no induction here",
                                "Early career teachers find the sessions of their series here. If you are one, ask your headteacher or "
                                        + "the trust’s ECT lead to start your induction.")));
    }

    private void draw(EctRecord record) {
        var year = asked(record, location);
        add(new PageHead(heading(year), "The sessions of your series. What you missed can be made up.")
                .beside(years(record, year, words -> new RouterLink(words, MySessionsView.class))));
        add(SessionsPanel.of(record, year, "you", current()));
        if (year.lines().isEmpty()) {
            add(nothing());
        } else {
            var mine = reflections.mine(year.year());
            var actions = new SessionActions(desk, places, clock(), this::draw);
            Map<EctRecord.Line, ReflectionNote> notes = new HashMap<>();
            add(
                    new H2("Sessions " + year.year()),
                    SessionList.of(
                            year,
                            Sight.of(Sight.As.OWN),
                            words(),
                            line -> ways(line, actions, notes),
                            line -> note(line, mine, notes)));
        }
        add(privacy());
    }

    private static String heading(EctRecord.Year year) {
        var outlook = year.outlook();
        return outlook.due() == 0
                ? "Your ECT sessions"
                : outlook.attended() + " of " + outlook.due() + " sessions attended";
    }

    private List<Component> ways(
            EctRecord.Line line, SessionActions actions, Map<EctRecord.Line, ReflectionNote> notes) {
        var ways = new ArrayList<>(actions.of(line));
        var note = notes.get(line);
        if (note != null) {
            ways.add(reflect(line, note));
        }
        return ways;
    }

    /** A reflection belongs to a session where somebody was present. */
    private static List<Component> note(
            EctRecord.Line line, Map<String, String> mine, Map<EctRecord.Line, ReflectionNote> notes) {
        if (line.due().state() != DueSession.State.PRESENT) {
            return List.of();
        }
        var note = new ReflectionNote(mine.getOrDefault(line.due().session().code(), ""));
        notes.put(line, note);
        return List.of(note);
    }

    private Button reflect(EctRecord.Line line, ReflectionNote note) {
        var session = line.due().session();
        var reflect = new Button(verb(note));
        reflect.setAriaLabel(verb(note) + ": " + session.title());
        reflect.addClickListener(click -> new ReflectionDialog(session.title(), note.text(), text -> {
                    boolean saved = Toast.attempt(() -> reflections.write(session.code(), text));
                    if (saved) {
                        note.show(text.strip());
                        reflect.setText(verb(note));
                        Toast.show(note.empty() ? "Your reflection is deleted" : "Saved, for you alone");
                    }
                    return saved;
                })
                .open());
        return reflect;
    }

    private static String verb(ReflectionNote note) {
        return note.empty() ? "Add a reflection" : "Change your reflection";
    }
}
