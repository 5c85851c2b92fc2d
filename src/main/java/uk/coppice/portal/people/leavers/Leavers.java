package uk.coppice.portal.people.leavers;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Who leaves in a year. Human resources and administrators see everyone with reasons; a school leader who leaves their
 * school and when. The spread of reasons is for those who see them all.
 */
@Service
public class Leavers {

    private final LeaverPosts posts;
    private final LeavingReasons reasons;
    private final ReasonSpreads spreads;
    private final InterviewRows interviews;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Leavers(
            LeaverPosts posts,
            LeavingReasons reasons,
            ReasonSpreads spreads,
            InterviewRows interviews,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            Clock clock) {
        this.posts = posts;
        this.reasons = reasons;
        this.spreads = spreads;
        this.interviews = interviews;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Who leaves in a year.
     *
     * @param left those who leave the trust, in order of their last days
     * @param moved those who leave a school, or the central team, for another part of the trust
     */
    public record OfYear(List<Leaver> left, List<Leaver> moved) {}

    /** Whether the current person sees everyone, and why they leave. */
    public boolean seesReasons() {
        var viewer = currentViewer.get();
        return viewer.is(Roles.HR) || viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }

    /** Whether the current person sees exit interviews. */
    public boolean seesInterviews() {
        return currentViewer.get().is(Roles.HR);
    }

    /** Those whose last day is in the year, also when it is still to come. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of leavers", object = "#year")
    public OfYear of(AcademicYear year) {
        boolean all = seesReasons();
        Set<Long> led = currentViewer.get().ledSchools();
        var leavings = new Leavings(
                all
                        ? posts.ofEnding(year.firstDay(), year.lastDay())
                        : posts.ofEndingAt(led, year.firstDay(), year.lastDay()));
        var left = leavings.ofTrust(year.firstDay(), year.lastDay()).stream()
                .filter(leaving -> all || isAt(leaving, led))
                .toList();
        var moves = leavings.moves(year.firstDay(), year.lastDay()).stream()
                .filter(move -> all || isAt(move.leaving(), led))
                .toList();
        var people = directory.find(
                Stream.concat(left.stream(), moves.stream().map(Leavings.Move::leaving))
                        .map(Leaving::personId)
                        .distinct()
                        .toList(),
                LocalDate.now(clock));
        Map<Long, List<Interview>> written = seesInterviews()
                ? interviews.of(left.stream().map(Leaving::personId).toList())
                : Map.of();
        return new OfYear(
                left.stream()
                        .map(leaving -> leaver(leaving, people, "", written))
                        .toList(),
                moves.stream()
                        .map(move -> leaver(move.leaving(), people, String.join(" and ", move.workplaces()), Map.of()))
                        .toList());
    }

    /** Why people left in a year that is over, and those pooled with it; empty while there are too few to tell. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public Optional<ReasonSpread.Spread> spread(AcademicYear year) {
        // The last day itself is still to run: somebody may leave today.
        return spreads.of(year, LocalDate.now(clock).minusDays(1));
    }

    /** How many left the trust in the last twelve months without a recorded reason. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public int withoutReason() {
        var today = LocalDate.now(clock);
        var from = today.minusYears(1);
        return (int) new Leavings(posts.ofEnding(from, today))
                .ofTrust(from, today).stream()
                        .filter(leaving -> leaving.reason() == null)
                        .count();
    }

    private static boolean isAt(Leaving leaving, Set<Long> schools) {
        return leaving.posts().stream()
                .map(TrustPost::school)
                .anyMatch(school -> school != null && schools.contains(school.id()));
    }

    private Leaver leaver(
            Leaving leaving, Map<Long, Person> people, String movesTo, Map<Long, List<Interview>> written) {
        boolean moved = !movesTo.isEmpty();
        return leaver(
                leaving,
                people.get(leaving.personId()),
                movesTo,
                moved || !seesInterviews() ? null : state(leaving, written));
    }

    private static InterviewState state(Leaving leaving, Map<Long, List<Interview>> written) {
        return written.getOrDefault(leaving.personId(), List.of()).stream()
                .filter(interview -> interview.belongsTo(leaving.day()))
                .max(Comparator.comparing(Interview::leftOn))
                .map(Interview::state)
                .orElse(InterviewState.OFFERED);
    }

    /** A leaving in words; a null state tells nothing of an interview. */
    Leaver leaver(Leaving leaving, @Nullable Person person, String movesTo, @Nullable InterviewState state) {
        var main = leaving.main();
        return new Leaver(
                main.id(),
                leaving.personId(),
                person == null ? "" : person.name(),
                main.title(),
                leaving.posts().stream().map(TrustPost::workplace).distinct().collect(Collectors.joining(" and ")),
                leaving.day(),
                movesTo,
                reasons.reasonWords(leaving.reason()),
                reasons.destinationWords(leaving.destination()),
                state);
    }
}
