package uk.coppice.portal.induction.attendance;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.register.LaterMarks;

/**
 * Deciding on what early career teachers say of sessions; by whom, says {@link ClaimScope}. A confirmed claim is a mark
 * in the session's register, given by whoever confirmed it, also when the register is finished. Rows are held in the one
 * order: the teacher's, then the session's.
 */
@Service
public class ClaimDecisions {

    private final ClaimScope scope;
    private final ClaimRows rows;
    private final LaterMarks marks;
    private final InductionRegister inductions;
    private final Ects ects;
    private final StaffDirectory directory;
    private final ClaimNews news;
    private final Clock clock;

    ClaimDecisions(
            ClaimScope scope,
            ClaimRows rows,
            LaterMarks marks,
            InductionRegister inductions,
            Ects ects,
            StaffDirectory directory,
            ClaimNews news,
            Clock clock) {
        this.scope = scope;
        this.rows = rows;
        this.marks = marks;
        this.inductions = inductions;
        this.ects = ects;
        this.directory = directory;
        this.news = news;
        this.clock = clock;
    }

    /** Every open claim that the viewer may decide on, the oldest first. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of ECT claims")
    public List<OpenClaim> open() {
        return scope.all();
    }

    /** Those that wait for the viewer now, and for nobody nearer to it. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<OpenClaim> waitingForMe() {
        return scope.own().stream().filter(OpenClaim::ready).toList();
    }

    /** Whether there is, or was, anything that the viewer decides on. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public boolean mineEver() {
        return scope.everAny();
    }

    /**
     * Confirms a claim: it counts from now on.
     *
     * @throws Refusal when it was withdrawn or decided meanwhile, its day has not come, or the session is not due or
     *     marked by now
     * @throws AccessDeniedException when it is not the viewer's to decide
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "ECT claim", person = "@claimPeople.of(#claimId)")
    public void confirm(long claimId) {
        var claim = held(claimId);
        requireOpen(claim);
        var today = LocalDate.now(clock);
        var on = claim.on();
        if (on != null && on.isAfter(today)) {
            throw new Refusal("It is arranged for " + new DateWords(today).day(on) + ". Confirm it once it has been.");
        }
        var due = ects.due(inductions.of(List.of(claim.person())), claim.session(), LocalDateTime.now(clock));
        if (due == null || due.notDue() != null) {
            throw new Refusal("This session does not count for them any more, so there is nothing to confirm.");
        }
        marks.present(
                claim.session(),
                claim.person(),
                claim.kind().mark(),
                claim.kind().source(),
                reason(claim, today));
        rows.settle(claimId, Claim.State.CONFIRMED, "");
        news.settled(claim, Claim.State.CONFIRMED);
    }

    /**
     * Declines a claim.
     *
     * @param why for the teacher, not blank, at most {@link Claim#LONGEST} characters
     * @throws Refusal without a reason, and when it was withdrawn or decided meanwhile
     * @throws AccessDeniedException when it is not the viewer's to decide
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "ECT claim", person = "@claimPeople.of(#claimId)")
    public void decline(long claimId, String why) {
        String answer = TypedText.lines(why);
        var claim = held(claimId);
        requireOpen(claim);
        if (answer.isEmpty()) {
            throw new Refusal("Say in a few words why, so that they know what to do.");
        }
        ClaimRules.requireShort(answer);
        rows.settle(claimId, Claim.State.DECLINED, answer);
        news.settled(claim, Claim.State.DECLINED);
    }

    /**
     * Takes a decision back: the claim waits again, and a mark that came of it gives way to the one before.
     *
     * @throws Refusal when the register or the claim has changed since
     * @throws AccessDeniedException when it is not the viewer's to decide
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "ECT claim", person = "@claimPeople.of(#claimId)")
    public void takeBack(long claimId) {
        var claim = held(claimId);
        if (claim.state() != Claim.State.CONFIRMED && claim.state() != Claim.State.DECLINED) {
            return;
        }
        if (rows.open(claim.induction(), claim.session()).isPresent()) {
            throw new Refusal("They have said something else about this session since.");
        }
        if (claim.state() == Claim.State.CONFIRMED) {
            marks.takeBack(claim.session(), claim.person(), claim.kind().source(), "Confirmation taken back");
        }
        rows.reopen(claimId);
    }

    /** The claim, with the teacher's row held, so that it stays as it is read. */
    private Claim held(long claimId) {
        var claim = rows.find(claimId).orElseThrow(() -> new Refusal("There is no such claim any more."));
        if (!scope.decides(claim)) {
            throw new AccessDeniedException("This claim is not the viewer's to decide");
        }
        directory.hold(claim.person());
        return rows.find(claimId).orElseThrow(() -> new Refusal("There is no such claim any more."));
    }

    private static void requireOpen(Claim claim) {
        switch (claim.state()) {
            case OPEN -> {
                // it waits
            }
            case WITHDRAWN -> throw new Refusal("They have withdrawn it meanwhile, so there is nothing to decide.");
            case CONFIRMED -> throw new Refusal(claim.settledBy() + " has confirmed it already.");
            case DECLINED -> throw new Refusal(claim.settledBy() + " has declined it already.");
        }
    }

    private static String reason(Claim claim, LocalDate today) {
        var on = claim.on();
        return on == null
                ? "They said that they were there"
                : "Made up: " + claim.kind().words() + ", " + new DateWords(today).day(on);
    }
}
