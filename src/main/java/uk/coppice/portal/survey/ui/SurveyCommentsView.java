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
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.comments.CommentReview;
import uk.coppice.portal.survey.comments.ReviewCard;

/** Closed surveys whose comments are to be read before others see them. */
@Route("survey-comments")
@PageTitle("Survey comments – Coppice portal")
@Menu(order = 63, title = "Survey comments", icon = "i-survey")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class SurveyCommentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommentReview review;

    SurveyCommentsView(CommentReview review) {
        super("results");
        this.review = review;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(
                "Survey comments", "You read what people wrote before anybody else does. It stays in the portal."));
        var surveys = review.surveys();
        if (surveys.isEmpty()) {
            add(new EmptyState(
                    "No comments to read",
                    "They come here when a survey closes, once enough people have answered it. Nobody can read them "
                            + "before."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        surveys.forEach(card -> list.add(item(card)));
        add(list);
    }

    private static ListItem item(ReviewCard card) {
        var link = new RouterLink(
                card.title(), SurveyCommentsOfView.class, new RouteParameters(SurveyResultView.CODE, card.code()));
        link.addClassName("thing");
        var about = new Span(
                card.published()
                        ? card.shown() + " published, " + card.heldBack() + " held back"
                        : card.waiting() > 0
                                ? card.waiting() + " to read"
                                : "All read: " + card.shown() + " to publish, " + card.heldBack() + " held back");
        about.addClassName("of");
        return new ListItem(new Div(link), about);
    }
}
