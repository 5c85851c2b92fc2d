package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.disclosure.SmallPools;
import uk.coppice.portal.training.evaluation.Evaluation;
import uk.coppice.portal.training.evaluation.EvaluationPage;

/** What the pages of evaluations say. */
final class EvaluationWords {

    private final Clock clock;
    private final DateWords dates;

    EvaluationWords(Clock clock) {
        this.clock = clock;
        this.dates = new DateWords(LocalDate.now(clock));
    }

    /** {@code How was Reading fluency?} */
    static String question(SurveyKind kind, String title) {
        return kind == SurveyKind.IMPACT ? "What came of " + title + "?" : "How was " + title + "?";
    }

    /** The head of the page on which somebody answers, with the promise above the first question. */
    Header head(Evaluation evaluation) {
        var over = new Paragraph(when(evaluation));
        over.addClassName("over");
        var promise = new Paragraph(
                new Icon("lock"),
                new Span("No name is kept with your answer. It is added to a count, which the leads see only after the "
                        + "evaluation has closed, and once " + SmallPools.FLOOR + " people have answered. "
                        + "Sending is final."));
        promise.addClassNames("hint", "promise-line");
        return new Header(over, new H1(question(evaluation.kind(), evaluation.title())), promise);
    }

    /** {@code Thu 7 Jan, with Dev Malhotra}. */
    String when(Evaluation evaluation) {
        String day = dates.day(evaluation.lastDay());
        return evaluation.leads().isEmpty() ? day : day + ", with " + names(evaluation);
    }

    private static String names(Evaluation evaluation) {
        var leads = evaluation.leads();
        return leads.size() <= 2
                ? String.join(" and ", leads)
                : leads.getFirst() + " and " + (leads.size() - 1) + " others";
    }

    /** The last day on which something that ends at a moment is open. */
    String lastDay(Instant end) {
        return dates.day(LocalDate.ofInstant(end.minusSeconds(1), clock.getZone()));
    }

    /** The heading of a page on which nothing can be answered. */
    static String heading(EvaluationPage page) {
        return switch (page.state()) {
            case ANSWERED -> "Your answer is counted";
            case CLOSED -> "This evaluation is closed";
            case LEADS -> "You led " + page.title();
            case NOT_PRESENT -> "Only those who were there are asked";
            case NOT_YET -> "Nearly there: the register is still open";
            case CALLED_OFF -> page.title() + " was called off";
            case WITH_SERIES -> "This series is evaluated at its end";
            case NEVER -> "This session is not evaluated here";
            case ASKED ->
                question(
                        page.evaluation() == null
                                ? SurveyKind.SESSION
                                : page.evaluation().kind(),
                        page.title());
        };
    }

    /** Why, and what to do. */
    String why(EvaluationPage page) {
        String lead = page.lead().isEmpty() ? "the lead" : page.lead();
        var evaluation = page.evaluation();
        String until = evaluation == null ? "" : lastDay(evaluation.closesAt());
        return switch (page.state()) {
            case ANSWERED ->
                "Thank you. An answer can’t be changed or taken back, because nobody knows which is yours.";
            case CLOSED ->
                "It was open until " + until + ". If there is something that the leads should know, tell " + lead + ".";
            case LEADS ->
                evaluation != null && evaluation.open()
                        ? "Those who were there are asked until " + until
                                + ". What they say is shown to you after that, " + "once " + SmallPools.FLOOR
                                + " have answered."
                        : "It has closed. See what those who were there said.";
            case NOT_PRESENT ->
                "The register does not show you as there. If you were, ask " + lead
                        + " to put it right: this page then opens for you, until " + until + ".";
            case NOT_YET ->
                "It opens for those who were there as soon as " + lead
                        + " has finished the register. It then stands on your first page, and you get a mail.";
            case CALLED_OFF -> "So there is nothing to evaluate.";
            case WITH_SERIES -> "Those who came to its seminars are asked once, after the last of them.";
            case NEVER ->
                "Nobody was marked as present, its register was finished too late, it was evaluated before it came into "
                        + "the portal, or it is a seminar that belongs to no series.";
            case ASKED -> "";
        };
    }
}
