package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.Move;
import uk.coppice.portal.improvement.inquiry.Part;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Panel;

/** Where an inquiry stands, and what the reader can do next; with the reason where they cannot. */
final class StagePanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<Move> FIRST = EnumSet.of(Move.START, Move.SUBMIT, Move.ACCEPT, Move.PUBLISH, Move.RESTORE);
    private static final Set<Move> QUIET = EnumSet.of(Move.WITHDRAW, Move.TAKE_OFF);
    private static final Set<Move> UNDO_ONLY = EnumSet.of(Move.NOT_YET, Move.REOPEN, Move.RECONSIDER);

    /**
     * The panel.
     *
     * @param here the address of the portal's own public page for the findings
     */
    StagePanel(
            Inquiry inquiry,
            String here,
            DateWords words,
            SerializableConsumer<Move> move,
            SerializableRunnable join,
            SerializableRunnable decline) {
        var panel = new Panel();
        panel.addClassName("stack");
        if (inquiry.is(Part.INVITED)) {
            panel.add(new H2("A colleague invites you to work on this"));
            panel.add(buttons(
                    List.of(primary("Join as an author", join), new Button("Decline", click -> decline.run()))));
        }
        panel.add(new H2(heading(inquiry)), new Paragraph(sentence(inquiry, words)));
        if (inquiry.stage() == Stage.PUBLISHED) {
            String address = inquiry.publicUrl().isEmpty() ? here : inquiry.publicUrl();
            var link = new Anchor(address, address, AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.addClassName("linkout");
            panel.add(new Paragraph(link));
        }
        var offered = new ArrayList<Component>();
        for (var one : inquiry.moves()) {
            if (UNDO_ONLY.contains(one)) {
                continue;
            }
            var obstacle = inquiry.obstacle(one);
            if (obstacle.isPresent()) {
                panel.add(Hint.info(obstacle.get()));
            } else {
                offered.add(button(one, move, inquiry.is(Part.INVITED)));
            }
        }
        if (!offered.isEmpty()) {
            panel.add(buttons(offered));
        }
        add(panel);
    }

    private static String heading(Inquiry inquiry) {
        return switch (inquiry.stage()) {
            case PLANNED -> "It is planned";
            case IN_PROGRESS -> inquiry.cameBack().isPresent() ? "The findings came back" : "It is in progress";
            case FINDINGS_SUBMITTED -> inquiry.is(Part.REVIEWER) ? "Findings to review" : "The findings are handed in";
            case REVIEWED -> "The findings are reviewed";
            case PUBLISHED -> "The findings are published";
            case NOT_PUBLISHED -> "The findings are not published";
            case WITHDRAWN -> "It is withdrawn";
        };
    }

    private static String sentence(Inquiry inquiry, DateWords words) {
        String since = words.day(inquiry.since());
        return switch (inquiry.stage()) {
            case PLANNED -> "Start it when you begin to try it out.";
            case IN_PROGRESS ->
                inquiry.cameBack()
                        .map(note -> (note.by().isEmpty() ? "The reviewer" : note.by()) + " wrote on "
                                + words.day(note.on()) + ": " + note.reason())
                        .orElse("Write down what you find as you go. Hand it in when it is done.");
            case FINDINGS_SUBMITTED ->
                "Since " + since + ". A headteacher of an author's school or a trust administrator looks at them; "
                        + "no author can.";
            case REVIEWED ->
                "Since " + since + ". All staff can read them. They are published once every author agrees.";
            case PUBLISHED ->
                inquiry.publishedOn() == null ? "They stand here:" : "Since " + words.day(inquiry.publishedOn()) + ":";
            case NOT_PUBLISHED, WITHDRAWN ->
                "Since " + since + "."
                        + (inquiry.history().isEmpty()
                                        || inquiry.history().getLast().reason().isEmpty()
                                ? ""
                                : " The reason: " + inquiry.history().getLast().reason());
        };
    }

    private static Button button(Move move, SerializableConsumer<Move> act, boolean otherFirst) {
        var button = new Button(MoveWords.verb(move), click -> act.accept(move));
        if (FIRST.contains(move) && !otherFirst) {
            button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        } else if (QUIET.contains(move)) {
            button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        }
        return button;
    }

    private static Button primary(String words, SerializableRunnable act) {
        var button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private static Div buttons(List<? extends Component> buttons) {
        var div = new Div();
        buttons.forEach(div::add);
        div.addClassName("btns");
        return div;
    }
}
