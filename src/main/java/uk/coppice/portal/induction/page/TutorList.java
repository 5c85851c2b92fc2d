package uk.coppice.portal.induction.page;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;

/** The inductions of which the current viewer is the tutor, and a review is due or overdue. */
@Component
public class TutorList {

    private final Inductions inductions;
    private final InductionList list;

    TutorList(Inductions inductions, InductionList list) {
        this.inductions = inductions;
        this.list = list;
    }

    /** Those with something to do, what is overdue first. Asks no further when the viewer is nobody's tutor. */
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of inductions", when = "!#result.isEmpty()")
    public List<InductionLine> waiting() {
        var tutored = inductions.tutoredByMe();
        return tutored.isEmpty()
                ? List.of()
                : list.of(tutored).stream()
                        .filter(line ->
                                line.matches(InductionLine.Filter.OVERDUE) || line.matches(InductionLine.Filter.DUE))
                        .toList();
    }
}
