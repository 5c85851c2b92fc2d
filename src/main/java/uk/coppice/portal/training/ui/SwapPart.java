package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.booking.SessionPlaces.Swap;
import uk.coppice.portal.training.booking.SwapDesk;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.booking.rules.ClashRule;

/**
 * A place that one colleague holds out to another, as each of the two sees it. Who takes it reads first what it clashes
 * with, where that is no bar.
 */
final class SwapPart extends Section {

    private static final long serialVersionUID = 1L;

    /** @param clash what else the reader has to do then, where that is no bar */
    SwapPart(
            long session,
            Swap swap,
            long me,
            boolean filled,
            Optional<BookingFacts.Commitment> clash,
            SwapDesk desk,
            Banner banner,
            SerializableRunnable draw,
            SerializableRunnable taken) {
        addClassNames("book", "panel", "swap");
        setAriaLabel("Swap");
        var buttons = new Div();
        buttons.addClassName("btns");
        if (swap.person() == me) {
            add(
                    new H2("Held out to " + swap.colleagueName()),
                    new Paragraph("Your place is theirs when they take it. Until then it is yours, and nobody in the "
                            + "waiting list is passed over: no place comes free."));
            buttons.add(act("Take it back", () -> {
                desk.withdraw(session, me);
                Toast.show("You keep your place", () -> {
                    desk.propose(session, me, swap.colleague());
                    draw.run();
                });
                draw.run();
            }));
        } else {
            add(
                    new H2(swap.name() + " holds their place out to you"),
                    new Paragraph("It is yours if you take it before the session starts."));
            clash.ifPresent(other -> add(
                    Hint.warning("At the same time is " + ClashRule.words(other)
                            + ". You may take the place all the same, and choose on the day."),
                    BookingPanel.button(TrainingNavigation.session("See " + other.title(), other.code()))));
            boolean told = clash.isPresent();
            var take = act(told ? "Take their place all the same" : "Take their place", () -> {
                if (banner.attempt(() -> {
                    if (told) {
                        desk.takeAllTheSame(session, swap.person(), me);
                    } else {
                        desk.take(session, swap.person(), me);
                    }
                })) {
                    taken.run();
                }
                draw.run();
            });
            if (filled) {
                take.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            }
            buttons.add(take, act("Decline", () -> {
                desk.decline(session, swap.person(), me);
                Toast.show("You declined the place of " + swap.name());
                draw.run();
            }));
        }
        add(buttons);
    }

    private static Button act(String words, SerializableRunnable action) {
        var button = new Button(words, click -> action.run());
        button.setDisableOnClick(true);
        return button;
    }
}
