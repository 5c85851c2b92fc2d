package uk.coppice.portal.people.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.people.schools.SchoolDesk;
import uk.coppice.portal.people.schools.SchoolFacts;
import uk.coppice.portal.people.schools.SchoolFile;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** The schools of the trust and others that the portal knows: names, numbers, and when they belong to the trust. */
@Route("schools")
@PageTitle("Schools – Coppice portal")
@Menu(order = 64, title = "Schools", icon = "i-pin")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class SchoolsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;
    private final transient Clock clock;

    SchoolsView(SchoolDesk desk, Clock clock) {
        super("schoolspage");
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        var today = LocalDate.now(clock);
        var all = desk.all();
        var trust = all.stream().filter(school -> inTrust(school, today)).toList();
        var others = all.stream().filter(school -> !inTrust(school, today)).toList();
        var add =
                new Button("Add a school", click -> new SchoolDialog(clock, null, (facts, from) -> add(facts)).open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(new PageHead("Schools", Words.count(trust.size(), "school", "schools") + " in the trust today"), add);
        if (all.isEmpty()) {
            add(new EmptyState("No schools yet", "Add the first one here, or bring all of them in with Import files."));
            return;
        }
        add(section("In the trust", trust, today));
        if (!others.isEmpty()) {
            add(section("Not in the trust today", others, today));
        }
    }

    private Component section(String heading, List<SchoolFile> schools, LocalDate today) {
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        schools.forEach(school -> list.add(item(school, today)));
        return new Section(new H2(heading), list);
    }

    private ListItem item(SchoolFile school, LocalDate today) {
        var facts = school.facts();
        var numbers = new Paragraph("Code " + facts.code() + (facts.urn() == null ? "" : ", URN " + facts.urn())
                + (facts.town() == null ? "" : ", " + facts.town()));
        numbers.addClassName("meta");
        var about = new Div(
                new H3(facts.name()),
                numbers,
                new Paragraph(dates(facts, today)
                        + (school.staff() == 0
                                ? ""
                                : ". " + Words.count(school.staff(), "person", "people") + " in post")));
        var change = new Button("Change", click -> change(school));
        change.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        change.setAriaLabel("Change " + facts.name());
        var buttons = new Div(change);
        buttons.addClassName("btns");
        return new ListItem(about, buttons);
    }

    private static String dates(SchoolFacts facts, LocalDate today) {
        var words = new DateWords(today);
        var from = facts.from();
        var to = facts.to();
        if (from == null) {
            return "Never in the trust";
        }
        String since = (from.isAfter(today) ? "Joins " : "Since ") + words.day(from);
        return to == null ? since : since + ", until " + words.day(to.minusDays(1));
    }

    private static boolean inTrust(SchoolFile school, LocalDate day) {
        var from = school.facts().from();
        var to = school.facts().to();
        return from != null && !from.isAfter(day) && (to == null || day.isBefore(to));
    }

    private void add(SchoolFacts facts) {
        desk.add(facts);
        draw();
        Toast.show("Added: " + facts.name());
    }

    private void change(SchoolFile listed) {
        desk.of(listed.id())
                .ifPresent(school -> new SchoolDialog(clock, school, (facts, from) -> {
                            desk.save(school.id(), school.version(), facts, from);
                            draw();
                            Toast.show("Saved: " + facts.name(), () -> {
                                desk.save(school.id(), school.version() + 1, school.facts(), null);
                                draw();
                            });
                        })
                        .open());
    }
}
