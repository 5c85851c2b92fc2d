package uk.coppice.portal.training.ui;

import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.ui.MenuCondition;
import uk.coppice.portal.training.booking.Requests;

/** Requests stand in the menu of those who decide on some. */
@Component
class RequestsMenu implements MenuCondition {

    private final Requests requests;

    RequestsMenu(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String route() {
        return RequestsView.ROUTE;
    }

    @Override
    public boolean shown() {
        return requests.mineEver();
    }
}
