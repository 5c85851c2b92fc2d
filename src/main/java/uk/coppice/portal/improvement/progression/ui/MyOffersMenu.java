package uk.coppice.portal.improvement.progression.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.progression.MyOffers;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.MenuCondition;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** One's own offers stand in the menu of those who have any; one without an answer is something to do. */
@Component
class MyOffersMenu implements MenuCondition, TodoSource {

    private final MyOffers offers;
    private final CurrentViewer viewer;

    MyOffersMenu(MyOffers offers, CurrentViewer viewer) {
        this.offers = offers;
        this.viewer = viewer;
    }

    @Override
    public String route() {
        return MyOffersView.ROUTE;
    }

    @Override
    public boolean shown() {
        return viewer.get().is(Roles.STAFF) && offers.any();
    }

    @Override
    public List<Todo> todos(DateWords words) {
        if (!viewer.get().is(Roles.STAFF)) {
            return List.of();
        }
        return offers.all().stream()
                .filter(offer -> offer.answer() == OfferAnswer.PENDING)
                .map(offer -> new Todo(
                        "You have an offer",
                        "Made on " + words.day(offer.offeredOn())
                                + ". You, the head and deputies of your school and human resources see it.",
                        MyOffersView.ROUTE,
                        "Answer it"))
                .toList();
    }
}
