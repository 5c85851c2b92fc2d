package uk.coppice.portal.induction.ui;

import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.InductionAbsences;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.InductionHistory;
import uk.coppice.portal.induction.InductionStart;
import uk.coppice.portal.induction.outcome.LengthDesk;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.EctSeries;

/** The services behind the parts of a page. */
@Component
record Parts(
        Reviews reviews,
        OutcomeDesk outcomes,
        InductionAbsences absences,
        InductionDesk desk,
        InductionStart start,
        InductionHistory history,
        LengthDesk lengths,
        StaffDirectory directory,
        EctSeries series) {}
