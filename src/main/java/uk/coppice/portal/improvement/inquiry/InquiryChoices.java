package uk.coppice.portal.improvement.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** What somebody who plans an inquiry can choose from. */
@Component
public class InquiryChoices {

    private final PlanAims aims;
    private final StaffDirectory directory;
    private final CurrentViewer viewer;
    private final Clock clock;

    InquiryChoices(PlanAims aims, StaffDirectory directory, CurrentViewer viewer, Clock clock) {
        this.aims = aims;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The aims of the plan. */
    public List<PlanAims.Aim> aims() {
        return aims.aims();
    }

    /** This academic year and the next. */
    public List<AcademicYear> years() {
        var now = AcademicYear.of(LocalDate.now(clock));
        return List.of(now, new AcademicYear(now.startYear() + 1));
    }

    /** The words that fit the viewer's own work: for anybody who does not teach, those of every other job. */
    public QuestionWords words() {
        var me = viewer.get().personId();
        return me == null
                        || directory.postsHeld(me, LocalDate.now(clock)).stream()
                                .anyMatch(post -> post.group().teaching())
                ? QuestionWords.PUPILS
                : QuestionWords.WORK;
    }

    Set<String> aimKeys() {
        return aims.aims().stream().map(PlanAims.Aim::key).collect(Collectors.toSet());
    }
}
