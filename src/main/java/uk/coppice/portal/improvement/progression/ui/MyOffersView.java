package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.improvement.progression.MyOffers;
import uk.coppice.portal.improvement.progression.Offer;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Toast;

/** What was offered to the current person, to accept or decline. */
@Route(MyOffersView.ROUTE)
@PageTitle("My offers – Coppice portal")
@Menu(order = 3.8, title = "My offers", icon = "i-sprout")
@RolesAllowed(Roles.STAFF)
public class MyOffersView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "my-offers";

    private final transient MyOffers offers;
    private final transient Clock clock;

    MyOffersView(MyOffers offers, Clock clock) {
        super("offers");
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        var mine = offers.all();
        add(new PageHead("What you have been offered"));
        if (mine.isEmpty()) {
            add(new EmptyState(
                    "No offer yet",
                    "When you are asked to take on leadership or coordination, your head or human resources records it, "
                            + "and you answer here."));
            return;
        }
        add(Hint.info(
                "You, the head and deputies of your school and human resources see this. The trust counts how many are offered something, "
                        + "whatever they answer. To change an answer later, ask human resources."));
        var words = new DateWords(LocalDate.now(clock));
        var rows = new Rows();
        boolean first = true;
        for (var offer : mine) {
            boolean filled = first && offer.answer() == OfferAnswer.PENDING;
            rows.add(new DayMark(offer.offeredOn(), words), about(offer, filled));
            first &= !filled;
        }
        add(rows);
    }

    private Div about(Offer offer, boolean filled) {
        var meta = new Paragraph(offer.advert().isEmpty() ? offer.workplace() : offer.words());
        meta.addClassName("meta");
        var end = new Div(OffersView.state(offer.answer()));
        end.addClassName("end");
        var buttons = new Div();
        buttons.addClassName("btns");
        if (offer.answer() == OfferAnswer.PENDING) {
            var accept = button("Accept", offer, OfferAnswer.ACCEPTED);
            if (filled) {
                accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            }
            buttons.add(accept, button("Decline", offer, OfferAnswer.DECLINED));
            end.add(buttons);
        }
        return new Div(new H2(offer.advert().isEmpty() ? offer.words() : offer.advert()), meta, end);
    }

    private Button button(String words, Offer offer, OfferAnswer answer) {
        var button = new Button(words, click -> answer(offer, answer));
        button.setAriaLabel(words + ": " + offer.words());
        return button;
    }

    private void answer(Offer offer, OfferAnswer answer) {
        if (Toast.attempt(() -> offers.answer(offer.id(), offer.version(), answer))) {
            draw();
            Toast.show(answer == OfferAnswer.ACCEPTED ? "Offer accepted" : "Offer declined", () -> {
                offers.answer(offer.id(), offer.version() + 1, offer.answer());
                draw();
            });
        }
    }
}
