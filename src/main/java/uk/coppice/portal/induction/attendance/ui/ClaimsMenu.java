package uk.coppice.portal.induction.attendance.ui;

import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.attendance.ClaimDecisions;
import uk.coppice.portal.platform.ui.MenuCondition;

/** Claims stand in the menu of those who decide on some. */
@Component
class ClaimsMenu implements MenuCondition {

    private final ClaimDecisions decisions;

    ClaimsMenu(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String route() {
        return ClaimsView.ROUTE;
    }

    @Override
    public boolean shown() {
        return decisions.mineEver();
    }
}
