package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.ViewTabs;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.comments.CommentReview;
import uk.coppice.portal.survey.comments.Review;
import uk.coppice.portal.survey.comments.ReviewCard;
import uk.coppice.portal.survey.comments.ReviewComment;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.results.SurveyQuestions;

/** The comments of one survey, some at a time: each is shown, held back, or put in other words. */
@Route("survey-comments/:code")
@PageTitle("Survey comments – Coppice portal")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class SurveyCommentsOfView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 20;

    private final transient CommentReview review;
    private final transient Surveys surveys;
    private final transient SurveyQuestions questions;
    private String code = "";
    private Review shown = Review.WAITING;
    private int from;

    SurveyCommentsOfView(CommentReview review, Surveys surveys, SurveyQuestions questions) {
        super("results");
        this.review = review;
        this.surveys = surveys;
        this.questions = questions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(SurveyResultView.CODE).orElse("");
        shown = switch (event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("")) {
            case "shown" -> Review.SHOWN;
            case "held" -> Review.HELD_BACK;
            default -> Review.WAITING;
        };
        from = 0;
        draw();
    }

    private void draw() {
        removeAll();
        var card = review.find(code).orElseThrow(NotFoundException::new);
        var comments = review.comments(card.survey(), shown, from, AT_ONCE);
        add(
                new BackLink("Survey comments", SurveyCommentsView.class),
                new PageHead(
                        card.title(),
                        card.published()
                                ? "The comments are published. What was decided is final."
                                : "Take out what would give somebody away: names, a room, a story that only one person "
                                        + "can tell. They stand in an order that tells nothing."));
        if (!card.published() && card.waiting() == 0) {
            var publish = new Button("Publish " + card.shown() + " comments", click -> askToPublish(card));
            publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add(publish);
        }
        add(new ViewTabs("Which comments")
                .add(tab("To read: " + card.waiting(), ""), shown == Review.WAITING)
                .add(
                        tab((card.published() ? "Published: " : "To be shown: ") + card.shown(), "shown"),
                        shown == Review.SHOWN)
                .add(tab("Held back: " + card.heldBack(), "held"), shown == Review.HELD_BACK));
        if (comments.isEmpty()) {
            add(new EmptyState(
                    shown == Review.WAITING ? "All read" : "None here",
                    shown == Review.WAITING && !card.published()
                            ? "Publish them when you are sure: until then you can take each decision back."
                            : "Choose another of the lists above."));
            return;
        }
        Map<String, String> texts = surveys.find(code).stream()
                .flatMap(survey -> questions.of(survey).stream())
                .collect(Collectors.toMap(Question::key, Question::text));
        var list = new UnorderedList();
        list.addClassNames("comments", "review");
        list.getElement().setAttribute("role", "list");
        comments.forEach(comment -> list.add(item(card, comment, texts.getOrDefault(comment.question(), ""))));
        add(list);
        if (comments.size() == AT_ONCE || from > 0) {
            add(pages(comments.size()));
        }
    }

    private RouterLink tab(String words, String which) {
        var link = new RouterLink(words, SurveyCommentsOfView.class, new RouteParameters(SurveyResultView.CODE, code));
        link.setQueryParameters(which.isEmpty() ? QueryParameters.empty() : QueryParameters.of("show", which));
        return link;
    }

    private Div pages(int here) {
        var pages = new Div();
        pages.addClassName("btns");
        if (from > 0) {
            pages.add(new Button("Show those before", click -> turn(-AT_ONCE)));
        }
        if (here == AT_ONCE) {
            pages.add(new Button("Show more", click -> turn(AT_ONCE)));
        }
        return pages;
    }

    private void turn(int by) {
        from = Math.max(0, from + by);
        draw();
    }

    private ListItem item(ReviewCard card, ReviewComment comment, String question) {
        var asked = new Paragraph(question);
        asked.addClassNames("small", "quiet");
        var item = SurveyResultView.comment(comment.words());
        item.addComponentAsFirst(asked);
        if (card.published()) {
            return item;
        }
        var buttons = new Div();
        buttons.addClassName("btns");
        if (comment.review() == Review.WAITING) {
            buttons.add(
                    new Button("Show it", click -> decide(card, comment, Review.SHOWN, "It will be shown")),
                    new Button("Hold it back", click -> decide(card, comment, Review.HELD_BACK, "Held back")),
                    new Button("Change the words", click -> change(card, comment, item)));
        } else {
            buttons.add(new Button(
                    "Put it back to read", click -> decide(card, comment, Review.WAITING, "Put back to read")));
        }
        item.add(buttons);
        return item;
    }

    private void decide(ReviewCard card, ReviewComment comment, Review decision, String done) {
        if (Toast.attempt(() -> review.decide(card.survey(), comment.id(), comment.review(), decision))) {
            draw();
            Toast.show(done, () -> {
                review.decide(card.survey(), comment.id(), decision, comment.review());
                draw();
            });
        }
    }

    private void change(ReviewCard card, ReviewComment comment, ListItem item) {
        var words = new TextArea("Words to show");
        words.setValue(comment.words());
        words.setMaxLength(CommentReview.LONGEST);
        words.setWidthFull();
        var save = new Button("Replace and show", click -> {
            if (Toast.attempt(() -> review.change(card.survey(), comment.id(), comment.review(), words.getValue()))) {
                draw();
                Toast.show("Replaced. What was written before is gone.");
            }
        });
        var keep = new Button("Keep as it is", click -> draw());
        var buttons = new Div(save, keep);
        buttons.addClassName("btns");
        item.removeAll();
        item.add(
                words,
                Hint.warning("The words that were written are replaced and not kept. This cannot be undone."),
                buttons);
        words.focus();
    }

    private void askToPublish(ReviewCard card) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Publish " + card.shown() + " comments?");
        dialog.setText(new Span("Leaders see them on the results page, without school or role. After that no decision "
                + "can be taken back; " + card.heldBack() + " stay held back."));
        dialog.setCancelable(true);
        dialog.setCancelText("Not yet");
        dialog.setConfirmText("Publish them");
        dialog.addConfirmListener(confirm -> {
            if (Toast.attempt(() -> review.publish(card.survey()))) {
                draw();
                Toast.show("Published");
            }
        });
        dialog.open();
    }
}
