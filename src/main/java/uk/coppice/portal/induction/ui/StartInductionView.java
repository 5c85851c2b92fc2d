package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.InductionForm;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.EctSeries;

/** Starts the induction of an early career teacher. What was typed stays when it can't be saved. */
@Route("inductions/start")
@PageTitle("Start an induction – Coppice portal")
@RolesAllowed({Roles.ECT_LEAD, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR})
public class StartInductionView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient InductionDesk desk;
    private final transient StaffDirectory directory;
    private final transient SchoolStaff schoolStaff;
    private final transient CurrentViewer currentViewer;
    private final LocalDate today;
    private final StaffField teacher;
    private final DatePicker startedOn;
    private final BigDecimalField terms = new BigDecimalField("Terms to serve");
    private final ComboBox<String> series = new ComboBox<>("Series of ECT sessions");
    private final StaffField mentor;
    private final StaffField tutor;
    private final Banner banner = new Banner();

    StartInductionView(
            InductionDesk desk,
            StaffDirectory directory,
            SchoolStaff schoolStaff,
            CurrentViewer currentViewer,
            EctSeries ectSeries,
            Clock clock) {
        super("ect");
        this.desk = desk;
        this.directory = directory;
        this.schoolStaff = schoolStaff;
        this.currentViewer = currentViewer;
        this.today = LocalDate.now(clock);
        teacher = new StaffField("Early career teacher", this::teachers);
        startedOn = DateFields.create("First day of induction", null);
        terms.setLocale(Locale.UK);
        terms.setValue(BigDecimal.valueOf(6));
        terms.setHelperText(
                "Six, as for every teacher; fewer only when the appropriate body has agreed. Part time takes longer "
                        + "by itself");
        series.setItems(ectSeries.since(today.minusYears(1)));
        series.setHelperText("Can be added later");
        series.setWidthFull();
        mentor = new StaffField("Mentor", typed -> directory.search(typed, today, StaffField.MOST_FOUND));
        tutor = new StaffField("Induction tutor", typed -> directory.search(typed, today, StaffField.MOST_FOUND));
        tutor.setHelperText("Somebody else than the mentor: the tutor assesses, the mentor does not");
        var start = new Button("Start the induction", click -> start());
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(banner, teacher, startedOn, terms, series, mentor, tutor, start);
        form.addClassName("dialogform");
        add(
                new BackLink("ECTs", InductionsView.class),
                new PageHead(
                        "Start an induction",
                        "The teacher, the tutor, the headteacher and the ECT lead see it; the mentor sees no assessment."),
                form);
    }

    private List<Person> teachers(String typed) {
        var viewer = currentViewer.get();
        var found = directory.search(typed, today, StaffField.MOST_FOUND);
        var scope = viewer.is(Roles.ECT_LEAD) ? NameScope.EVERYONE : viewer.nameScope();
        return scope.everyone()
                ? found
                : found.stream()
                        .filter(person -> schoolStaff.worksAt(person.id(), scope.schools(), today))
                        .toList();
    }

    private void start() {
        banner.clear();
        var chosen = teacher.chosen();
        if (chosen.isEmpty()) {
            return;
        }
        if (startedOn.getValue() == null || terms.getValue() == null) {
            banner.say("Choose the first day, and enter the terms as a number such as 6. Nothing is saved yet.");
            return;
        }
        var person = chosen.get();
        var form = new InductionForm(
                person.id(),
                startedOn.getValue(),
                terms.getValue(),
                series.getValue() == null ? "" : series.getValue(),
                mentor.getValue() == null ? null : mentor.getValue().id(),
                tutor.getValue() == null ? null : tutor.getValue().id());
        if (banner.attempt(() -> desk.start(form))) {
            UI.getCurrent().navigate(InductionView.class, InductionNavigation.parameters(person.staffNo()));
            Toast.show("Started: induction of " + person.name());
        }
    }
}
