package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.planning.SeriesPlanner;
import uk.coppice.portal.training.planning.SessionPlanner;

/** A series at once: what all its sessions share, how often they are, and each date to look at before it is kept. */
@Route("training/plan/series")
@PageTitle("Plan a series – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class SeriesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient SeriesPlanner series;
    private final FormChoices choices;
    private final Banner banner = new Banner();
    private final SessionForm form;
    private final PatternForm pattern;
    private final Banner patternBanner = new Banner();
    private final OrderedList dates = new OrderedList();
    private final Paragraph found = new Paragraph();
    private final Button save = new Button("Save as drafts");
    private final List<SeriesRow> rows = new ArrayList<>();
    private @Nullable Long school;

    SeriesView(SeriesPlanner series, SessionPlanner planner, Schools schools, FormChoices choices) {
        super("planning");
        this.series = series;
        this.choices = choices;
        form = new SessionForm(choices).ofASeries();
        form.show(planner.empty());
        pattern = new PatternForm(schools.inTrust(choices.today()));
        var show = new Button("Show the dates", click -> preview());
        dates.addClassName("seriesdates");
        dates.getElement().setAttribute("role", "list");
        found.getElement().setAttribute("role", "status");
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(click -> save());
        save.setVisible(false);
        var buttons = new Div(save, PlanningNavigation.list("Leave without saving"));
        buttons.addClassName("btns");
        add(
                new BackLink("Sessions you plan", PlanView.class),
                new PageHead(
                        "Plan a series",
                        "Fill in what its sessions share, look at the dates, then save all as drafts."),
                banner,
                form,
                FormParts.section("The series", pattern, patternBanner, show, found, dates),
                buttons);
    }

    private void preview() {
        rows.clear();
        dates.removeAll();
        save.setVisible(false);
        found.setText("");
        if (!patternBanner.attempt(() -> {
            school = pattern.school();
            for (var planned : series.dates(pattern.pattern(form.date().getValue()), school)) {
                var row = new SeriesRow(planned, choices.today(), this::about, this::count);
                rows.add(row);
                dates.add(row);
            }
        })) {
            return;
        }
        if (rows.isEmpty()) {
            patternBanner.say("No school day fits this pattern. Is the first date on a weekend?");
            return;
        }
        save.setVisible(true);
        count();
    }

    private Optional<String> about(LocalDate day) {
        var closed = series.whyClosed(day, school);
        if (closed.isPresent()) {
            return Optional.of("No school: " + closed.get() + ".");
        }
        var schools = school == null ? series.closedSchools(day) : List.<String>of();
        return schools.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", schools) + ".");
    }

    private void count() {
        var held = chosen();
        var words = new DateWords(choices.today());
        found.setText(
                held.isEmpty()
                        ? "No date is left: put one back."
                        : Words.count(held.size(), "session", "sessions") + ", from "
                                + words.day(
                                        held.stream().min(LocalDate::compareTo).orElseThrow()) + " to "
                                + words.day(
                                        held.stream().max(LocalDate::compareTo).orElseThrow()) + ".");
        save.setText(held.size() == 1 ? "Save 1 draft" : "Save " + held.size() + " drafts");
        save.setEnabled(!held.isEmpty());
    }

    private List<LocalDate> chosen() {
        return rows.stream().map(SeriesRow::date).filter(Objects::nonNull).toList();
    }

    private void save() {
        form.save(banner, typed -> {
            var codes = series.create(typed, chosen());
            UI.getCurrent().navigate(PlanView.class);
            Toast.show(
                    "Saved: " + Words.count(codes.size(), "draft", "drafts") + ". Publish them when people may book.");
        });
    }
}
