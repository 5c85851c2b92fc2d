package uk.coppice.portal.induction.ui;

import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.platform.ui.MenuCondition;

/** The list of ECTs stands in the menu of those who have a part in one, or may start one. */
@Component
class InductionsMenu implements MenuCondition {

    private final Inductions inductions;
    private final InductionDesk desk;

    InductionsMenu(Inductions inductions, InductionDesk desk) {
        this.inductions = inductions;
        this.desk = desk;
    }

    @Override
    public String route() {
        return InductionsView.ROUTE;
    }

    @Override
    public boolean shown() {
        return desk.mayStart() || inductions.anyOfOthers();
    }
}
