package uk.coppice.portal.people.leavers;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Exit interviews: offered to everyone who leaves the trust, from six weeks before their last day up to it, and free to
 * decline. Human resources alone reads them. The texts are deleted twelve months after the last day; the codes stay.
 */
@Service
public class ExitInterviews {

    /** Offered so many days before the last one, so that a contract of a year does not begin with one. */
    static final int OFFERED_DAYS_BEFORE = 42;

    /** Texts are kept for so many months after the last day. */
    public static final int TEXTS_KEPT_MONTHS = 12;

    private final LeaverPosts posts;
    private final InterviewRows rows;
    private final LeavingReasons reasons;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ExitInterviews(
            LeaverPosts posts,
            InterviewRows rows,
            LeavingReasons reasons,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            Clock clock) {
        this.posts = posts;
        this.rows = rows;
        this.reasons = reasons;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * What a leaver is offered.
     *
     * @param lastDay their last day
     * @param interview what they wrote so far; null before
     */
    public record Mine(LocalDate lastDay, @Nullable Interview interview) {

        /** What became of it. */
        public InterviewState state() {
            return interview == null ? InterviewState.OFFERED : interview.state();
        }
    }

    /** One's own; empty for those who do not leave within six weeks. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public Optional<Mine> mine() {
        long me = currentViewer.get().recordedBy();
        return myLastDay(me)
                .map(day -> new Mine(
                        day, rows.find(me, day).map(ExitInterviews::own).orElse(null)));
    }

    /**
     * Keeps what the current person says; as often as they like, up to their last day.
     *
     * @throws Refusal when they do not leave, when it was held in person, or when an answer cannot be kept
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "exit interview", person = "@signedIn.get().personId()")
    public void write(InterviewAnswers answers) {
        keepMine(InterviewState.WRITTEN, answers.checked(reasons));
    }

    /**
     * Says that the current person would rather not. What they wrote before goes.
     *
     * @throws Refusal when they do not leave, or when it was held in person
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "exit interview", person = "@signedIn.get().personId()")
    public void decline() {
        keepMine(InterviewState.DECLINED, InterviewAnswers.NONE);
    }

    /** The interview of a leaving, by one of its posts; empty while there is none. */
    @RolesAllowed(Roles.HR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "exit interview", person = "#result.personId()")
    public Optional<Interview> of(long post) {
        return posts.leaving(post).flatMap(leaving -> rows.find(leaving.personId(), leaving.day()));
    }

    /**
     * Keeps what was said in person. One that the leaver wrote is never written over.
     *
     * @throws Refusal when nobody leaves with this post, when the leaver wrote it, when the texts would have been deleted
     *     by now, or when an answer cannot be kept
     */
    @RolesAllowed(Roles.HR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "exit interview", person = "@postOwners.of(#post)")
    public void recordHeld(long post, InterviewAnswers answers) {
        var checked = answers.checked(reasons);
        var person = posts.personOf(post).orElseThrow(ExitInterviews::nobodyLeaves);
        if (currentViewer.get().is(person)) {
            throw new Refusal("This is your own leaving. A colleague holds the interview. Nothing is kept.");
        }
        directory.hold(person);
        var leaving = posts.leaving(post).orElseThrow(ExitInterviews::nobodyLeaves);
        var held = rows.find(person, leaving.day());
        if (held.isPresent() && held.get().state() == InterviewState.WRITTEN) {
            throw new Refusal("They wrote it themselves in the meantime. Look at it again. Nothing is changed.");
        }
        var today = LocalDate.now(clock);
        if (overdue(leaving.day(), today)) {
            throw new Refusal("What leavers say is kept for twelve months after their last day. These are over.");
        }
        rows.save(
                person,
                leaving.day(),
                InterviewState.HELD,
                checked,
                today,
                currentViewer.get().recordedBy());
    }

    private void keepMine(InterviewState state, InterviewAnswers answers) {
        long me = currentViewer.get().recordedBy();
        directory.hold(me);
        var day = myLastDay(me)
                .orElseThrow(() ->
                        new Refusal("The portal knows of no last day of yours in the next six weeks. Nothing is kept. "
                                + "If you do leave, ask human resources to enter it."));
        if (rows.find(me, day)
                .filter(held -> held.state() == InterviewState.HELD)
                .isPresent()) {
            throw new Refusal("Human resources held it with you in person and wrote it down. Ask them to change it.");
        }
        rows.save(me, day, state, answers, LocalDate.now(clock), me);
    }

    private Optional<LocalDate> myLastDay(long me) {
        var today = LocalDate.now(clock);
        return new Leavings(posts.of(me))
                .ofTrust(today, today.plusDays(OFFERED_DAYS_BEFORE)).stream()
                        .map(Leaving::day)
                        .findFirst();
    }

    /** What human resources wrote down is theirs to read. */
    private static Interview own(Interview interview) {
        return interview.state() != InterviewState.HELD
                ? interview
                : new Interview(
                        interview.id(),
                        interview.personId(),
                        interview.leftOn(),
                        interview.state(),
                        InterviewAnswers.NONE,
                        interview.recordedOn(),
                        interview.textsDeleted(),
                        interview.version());
    }

    private static boolean overdue(LocalDate lastDay, LocalDate today) {
        return !lastDay.isAfter(today.minusMonths(TEXTS_KEPT_MONTHS));
    }

    private static Refusal nobodyLeaves() {
        return new Refusal("Nobody leaves the trust with this post any more. Look at the list again.");
    }
}
