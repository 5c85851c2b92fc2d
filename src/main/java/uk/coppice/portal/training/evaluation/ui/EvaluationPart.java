package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.evaluation.Evaluation;
import uk.coppice.portal.training.evaluation.EvaluationResults;

/** The part of a session's page on its evaluation, for those who lead it or may see what came of it. */
@Component
public final class EvaluationPart {

    private final EvaluationResults results;
    private final Clock clock;

    EvaluationPart(EvaluationResults results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    /** Adds it to a page; nothing where there is nothing for the viewer. */
    public void addTo(Div page, SessionDetails details) {
        var session = details.summary();
        var about = results.about(session.code());
        // Held without an evaluation it has none to come: it came from a file, or nobody was there.
        boolean mayAsk = session.kind() != SessionKind.ECT
                && details.mayTakeRegister()
                && (session.status() == SessionStatus.PLANNED
                        || session.status() == SessionStatus.DELIVERED && !about.isEmpty());
        boolean asks = about.stream().allMatch(Evaluation::open);
        if (!mayAsk && about.isEmpty()) {
            return;
        }
        var section = new Section(new H2("Evaluation"));
        section.addClassName("evaluation");
        about.forEach(evaluation -> section.add(line(evaluation)));
        if (about.isEmpty()) {
            section.add(new Paragraph("Those who were there are asked once the register is finished. "
                    + "Put the code on your last slide: it leads to the question."));
        }
        if (mayAsk && asks) {
            var code = new RouterLink(
                    "Show the code for the last slide",
                    EvaluationCodeView.class,
                    EvaluateView.parameters(session.code()));
            code.addClassName("more");
            section.add(new Paragraph(code));
        }
        page.add(section);
    }

    private Paragraph line(Evaluation evaluation) {
        var words = new EvaluationWords(clock);
        String about = name(evaluation.kind());
        if (evaluation.open()) {
            return new Paragraph(
                    about + ": open until " + words.lastDay(evaluation.closesAt()) + ". Results come after that.");
        }
        var link = new RouterLink(
                "See the results", EvaluationResultsView.class, EvaluateView.parameters(evaluation.code()));
        link.addClassName("more");
        return new Paragraph(new Text(about + ": closed on " + words.lastDay(evaluation.closesAt()) + ". "), link);
    }

    private static String name(SurveyKind kind) {
        return switch (kind) {
            case SESSION -> "How it was";
            case SERIES -> "The whole series";
            case IMPACT -> "What came of it";
            case MID_YEAR -> "";
        };
    }
}
