package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.RequestStep;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.StateLabel;

/** How far a request is, for who asked: its state, until when they hear, what they are asked, the answer. */
final class RequestProgress extends Div {

    private static final long serialVersionUID = 1L;

    /** @param contact whom to write to, with an address as far as one is known */
    RequestProgress(DataRequest request, LocalDate today, String contact) {
        addClassName("stack");
        var words = new DateWords(today);
        var received = new Paragraph("Received " + words.day(request.clock().receivedOn()) + ".");
        received.addClassName("meta");
        add(state(request), received);
        if (!request.words().isEmpty()) {
            add(typed("What was asked: " + request.words()));
        }
        if (!request.wanted().isEmpty()) {
            add(typed("It should say: " + request.wanted()));
        }
        var waitingFor = request.waitingFor();
        if (waitingFor != null) {
            request.steps().stream()
                    .filter(taken -> taken.step() == RequestStep.ASKED)
                    .reduce((first, last) -> last)
                    .ifPresent(asked -> add(Hint.warning("We need " + waitingFor.need() + " first: " + asked.words()
                            + " Please answer to " + contact + ".")));
        } else if (request.state().open()) {
            add(new Paragraph(until(request, words)));
        }
        request.steps().stream()
                .filter(taken -> taken.step() == RequestStep.EXTENDED)
                .reduce((first, last) -> last)
                .ifPresent(taken -> add(typed("Why it takes longer: " + taken.words())));
        if (!request.answer().isEmpty()) {
            add(typed(request.answer()));
        }
    }

    private static StateLabel state(DataRequest request) {
        return switch (request.state()) {
            case ANSWERED ->
                StateLabel.done(
                        request.outcome() == null
                                ? request.state().words()
                                : request.outcome().words());
            case WITHDRAWN ->
                new StateLabel(StateLabel.Tone.OFF, "none", request.state().words());
            default -> StateLabel.plain("clock", request.state().words());
        };
    }

    private static String until(DataRequest request, DateWords words) {
        if (request.clock().complaint()) {
            return request.acknowledgedOn() == null
                    ? "You get an acknowledgement by "
                            + words.day(request.clock().acknowledgeBy())
                            + " at the latest, and an answer without undue delay."
                    : "Somebody looks at it. You hear without undue delay.";
        }
        return "You hear by " + words.day(request.clock().answerBy()) + " at the latest.";
    }

    private static Paragraph typed(String text) {
        var typed = new Paragraph(text);
        typed.addClassName("astyped");
        return typed;
    }
}
