package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.ViewTabs;
import uk.coppice.portal.training.policy.Approval;
import uk.coppice.portal.training.policy.ApprovalFor;
import uk.coppice.portal.training.policy.SchoolPolicies;
import uk.coppice.portal.training.policy.SchoolPolicy;

/** What a school wants of its staff's bookings: how many may be out on one date, and who agrees first. */
@Route("school-settings")
@PageTitle("Cover and approval – Coppice portal")
@Menu(order = 60, title = "Cover and approval", icon = "i-users")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR})
public class SchoolSettingsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String SCHOOL = "school";

    private final transient SchoolPolicies policies;
    private final transient SchoolStaff staff;
    private final transient LineManagers managers;
    private final transient Clock clock;

    private final Banner banner = new Banner();
    private final IntegerField limit = new IntegerField("Most staff out on one date");
    private final RadioButtonGroup<Approval> approval = new RadioButtonGroup<>("Who agrees before a place is booked?");
    private final RadioButtonGroup<ApprovalFor> sessions = new RadioButtonGroup<>("For which sessions?");
    private final ComboBox<Person> deputy = new ComboBox<>("Who decides when they are away?");

    public SchoolSettingsView(SchoolPolicies policies, SchoolStaff staff, LineManagers managers, Clock clock) {
        super("schoolsettings");
        this.policies = policies;
        this.staff = staff;
        this.managers = managers;
        this.clock = clock;
        limit.setHelperText("In sessions in school time. Empty: no limit. You can book one more with a note.");
        limit.setMin(1);
        limit.setMax(SchoolPolicies.HIGHEST_LIMIT);
        limit.setStepButtonsVisible(true);
        limit.setClearButtonVisible(true);
        approval.setItems(Approval.values());
        approval.setItemLabelGenerator(Approval::words);
        approval.addClassName("choices");
        sessions.setItems(ApprovalFor.values());
        sessions.setItemLabelGenerator(ApprovalFor::words);
        sessions.addClassName("choices");
        approval.addValueChangeListener(change -> asks());
        deputy.setItemLabelGenerator(Person::name);
        deputy.setRenderer(new ComponentRenderer<>(StaffField::line));
        deputy.setHelperText("Empty: the deputy heads. A head agrees to their own places.");
        deputy.setClearButtonVisible(true);
        deputy.setWidthFull();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var schools = policies.mine();
        if (schools.isEmpty()) {
            add(
                    new PageHead("Cover and approval"),
                    new EmptyState(
                            "You lead no school of the trust",
                            "Here the leaders of a school say how many staff may be out, and who agrees to a place."));
            return;
        }
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SCHOOL);
        var school = asked.flatMap(code ->
                        schools.stream().filter(one -> one.code().equals(code)).findFirst())
                .orElse(schools.getFirst());
        add(new PageHead("Cover and approval", school.name()), banner);
        if (schools.size() > 1) {
            add(tabs(schools, school));
        }
        banner.clear();
        var people = staff.at(school.id(), LocalDate.now(clock));
        deputy.setItems(people);
        var policy = policies.of(school.id());
        show(policy, people);
        var save = new Button("Save", click -> save(school));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(
                new Section(new H2("Cover"), limit), new Section(new H2("Approval"), approval, sessions, deputy), save);
        form.addClassNames("stack", "settings");
        add(form, new ManagersPart(school, people, policies, managers.mayManage(school.id())));
    }

    private static ViewTabs tabs(List<School> schools, School here) {
        var tabs = new ViewTabs("Schools");
        for (var school : schools) {
            var link = new RouterLink(school.name(), SchoolSettingsView.class);
            link.setQueryParameters(QueryParameters.of(SCHOOL, school.code()));
            tabs.add(link, school.equals(here));
        }
        return tabs;
    }

    private int version;

    private void show(SchoolPolicy policy, List<Person> people) {
        version = policy.version();
        limit.setInvalid(false);
        limit.setValue(policy.coverLimit());
        approval.setValue(policy.approval());
        sessions.setValue(policy.approvalFor());
        deputy.setValue(people.stream()
                .filter(person -> policy.deputyId() != null && person.id() == policy.deputyId())
                .findFirst()
                .orElse(null));
        asks();
    }

    private void asks() {
        boolean wanted = approval.getValue() != Approval.NONE;
        sessions.setVisible(wanted);
        deputy.setVisible(wanted);
    }

    private void save(School school) {
        if (limit.isInvalid()) {
            limit.setErrorMessage("A number from 1 to " + SchoolPolicies.HIGHEST_LIMIT + ", or empty for no limit");
            limit.focus();
            return;
        }
        if (banner.attempt(() -> policies.save(new SchoolPolicy(
                school.id(),
                school.name(),
                limit.getValue(),
                approval.getValue(),
                sessions.getValue(),
                id(deputy.getValue()),
                version)))) {
            version = policies.of(school.id()).version();
            Toast.show("Saved for " + school.name() + ". Places taken already stay.");
        }
    }

    private static @Nullable Long id(@Nullable Person person) {
        return person == null ? null : person.id();
    }
}
