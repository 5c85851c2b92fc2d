package uk.coppice.portal.induction.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.InductionAbsences;
import uk.coppice.portal.induction.InductionCourses;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;

/** Puts an induction together for the current viewer; each part is asked for only when the viewer may see it. */
@Component
public class InductionPages {

    private final Inductions inductions;
    private final InductionCourses courses;
    private final Reviews reviews;
    private final OutcomeDesk outcomes;
    private final InductionAbsences absences;
    private final InductionDesk desk;
    private final Clock clock;

    InductionPages(
            Inductions inductions,
            InductionCourses courses,
            Reviews reviews,
            OutcomeDesk outcomes,
            InductionAbsences absences,
            InductionDesk desk,
            Clock clock) {
        this.inductions = inductions;
        this.courses = courses;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.absences = absences;
        this.desk = desk;
        this.clock = clock;
    }

    /** The viewer's own. */
    @Transactional(readOnly = true)
    public Optional<InductionPage> mine() {
        return inductions.mine().map(this::page);
    }

    /** That of a member of staff, if the viewer may see it. */
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "induction", person = "#result.seen().person().id()")
    public Optional<InductionPage> find(String staffNo) {
        return inductions.find(staffNo).map(this::page);
    }

    private InductionPage page(SeenInduction seen) {
        long id = seen.induction().id();
        var course = courses.of(seen.induction());
        return new InductionPage(
                seen,
                course,
                reviews.of(seen, course),
                outcomes.of(id),
                absences.of(id),
                desk.programmes(id),
                LocalDate.now(clock));
    }
}
