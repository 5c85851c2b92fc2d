package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.questionnaire.Lineage;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireDesk;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion.Origin;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** One questionnaire: its versions, and how it looks to whoever answers. */
@Route("questionnaires/:key")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class QuestionnaireView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String KEY = "key";

    private final transient Questionnaires questionnaires;
    private final transient QuestionnaireDesk desk;
    private final transient StaffDirectory staff;
    private final transient Clock clock;
    private String title = "Questionnaire";

    QuestionnaireView(Questionnaires questionnaires, QuestionnaireDesk desk, StaffDirectory staff, Clock clock) {
        super("questionnaires");
        this.questionnaires = questionnaires;
        this.desk = desk;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(event.getRouteParameters().get(KEY).orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }

    private void draw(String key) {
        removeAll();
        var versions = questionnaires.versions(key);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        var current = versions.getFirst();
        title = current.questionnaire().title();
        var edit = new Button(
                "Edit",
                click -> getUI().ifPresent(
                                ui -> ui.navigate(EditQuestionnaireView.class, new RouteParameters(KEY, key))));
        edit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new BackLink("Questionnaires", QuestionnairesView.class),
                new PageHead(
                        title,
                        QuestionnaireWords.of(current.questionnaire().purpose()) + ". Asked now: version "
                                + current.version() + "."),
                edit,
                versions(versions),
                preview(current));
    }

    private Section versions(List<QuestionnaireVersion> versions) {
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        versions.forEach(version -> list.add(item(version, versions.getFirst())));
        return new Section(new H2("Versions"), list);
    }

    private ListItem item(QuestionnaireVersion version, QuestionnaireVersion current) {
        var name = new Span("Version " + version.version() + (version.id() == current.id() ? ", asked now" : ""));
        name.addClassNames("strong", "thing");
        var day = StoredTime.wall(version.madeAt(), clock.getZone()).toLocalDate();
        var about = new Span(new DateWords(LocalDate.now(clock)).day(day) + ", " + maker(version));
        about.addClassName("of");
        var item = new ListItem(name, about);
        if (version.id() != current.id() && !version.questionnaire().equals(current.questionnaire())) {
            var back = new Button("Ask this again", click -> bringBack(version, current));
            back.setAriaLabel("Ask version " + version.version() + " again");
            back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            item.add(back);
        }
        return item;
    }

    private String maker(QuestionnaireVersion version) {
        if (version.origin() == Origin.FILE) {
            return "from the file";
        }
        return "edited by "
                + staff.find(version.madeBy(), LocalDate.now(clock))
                        .map(Person::name)
                        .orElse("an administrator");
    }

    private void bringBack(QuestionnaireVersion version, QuestionnaireVersion current) {
        var steps = Lineage.steps(current.questionnaire(), version.questionnaire());
        var dialog = new ConfirmDialog();
        dialog.setHeader("Ask version " + version.version() + " again?");
        var words = new Div(new Paragraph("It becomes version " + (current.version() + 1)
                + ". Surveys that are open keep what they began with."));
        words.addClassName("stack");
        if (steps.stream().anyMatch(step -> step.fate() != Lineage.Fate.SAME || step.indicator() != null)) {
            words.add(new YearsCompared(steps, version.questionnaire(), current.questionnaire()));
        }
        dialog.setText(words);
        dialog.setCancelable(true);
        dialog.setCancelText("Keep version " + current.version());
        dialog.setConfirmText("Ask it again");
        dialog.addConfirmListener(confirm -> {
            if (Toast.attempt(() -> desk.bringBack(current.key(), version.version(), current.version(), true))) {
                draw(current.key());
                Toast.show("Version " + (current.version() + 1) + " asks what version " + version.version() + " asked");
            }
        });
        dialog.open();
    }

    private static Section preview(QuestionnaireVersion current) {
        var preview = new Section(new H2("What staff see"), new AnswerForm(current.questionnaire(), "Send").preview());
        preview.addClassName("formpreview");
        return preview;
    }
}
