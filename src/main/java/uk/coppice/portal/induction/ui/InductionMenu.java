package uk.coppice.portal.induction.ui;

import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.platform.ui.MenuCondition;

/** One's own induction stands in the menu of those who have one. */
@Component
class InductionMenu implements MenuCondition {

    private final Inductions inductions;

    InductionMenu(Inductions inductions) {
        this.inductions = inductions;
    }

    @Override
    public String route() {
        return MyInductionView.ROUTE;
    }

    @Override
    public boolean shown() {
        return inductions.anyOfMine();
    }
}
