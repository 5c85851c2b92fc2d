package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** All questionnaires, for whoever keeps them. */
@Route("questionnaires")
@PageTitle("Questionnaires – Coppice portal")
@Menu(order = 62, title = "Questionnaires", icon = "i-survey")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class QuestionnairesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Questionnaires questionnaires;

    QuestionnairesView(Questionnaires questionnaires) {
        super("questionnaires");
        this.questionnaires = questionnaires;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new PageHead(
                        "Questionnaires",
                        "What staff are asked. A change makes a new version; surveys that are open keep the one they began with."));
        var all = questionnaires.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "No questionnaires yet",
                    "They come from files in config/questionnaires. Put one there and start the portal again."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        all.forEach(version -> list.add(item(version)));
        add(list);
    }

    private static ListItem item(QuestionnaireVersion version) {
        var link = new RouterLink(
                version.questionnaire().title(),
                QuestionnaireView.class,
                new RouteParameters(QuestionnaireView.KEY, version.key()));
        link.addClassName("thing");
        var about = new Span(QuestionnaireWords.of(version.questionnaire().purpose()) + " · "
                + Words.count(version.questionnaire().questions().size(), "question", "questions") + " · version "
                + version.version());
        about.addClassName("of");
        return new ListItem(new Div(link), about);
    }
}
