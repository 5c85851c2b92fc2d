package uk.coppice.portal.induction.attendance;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.series.SeriesSessions;

/**
 * Where early career teachers say that they were at a session after all, or how they make it up. Each method is about
 * whoever is signed in. The teacher's row is held first, so two taps, or a tap and a confirmation, come one after the
 * other.
 */
@Service
public class ClaimDesk {

    /** Another group may have had the same session before. */
    private static final int MONTHS_BEFORE = 2;

    private final OwnSessions own;
    private final ClaimRows rows;
    private final SeriesSessions sessions;
    private final StaffDirectory directory;
    private final ClaimNews news;
    private final Clock clock;

    ClaimDesk(
            OwnSessions own,
            ClaimRows rows,
            SeriesSessions sessions,
            StaffDirectory directory,
            ClaimNews news,
            Clock clock) {
        this.own = own;
        this.rows = rows;
        this.news = news;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Says that one was there. It counts once a lead of the session has confirmed it. Again: nothing changes.
     *
     * @param code the session's code
     * @param note for the lead, at most {@link Claim#LONGEST} characters; may be empty
     * @throws Refusal when the session is not in one's series, not over, not due or marked already
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void claim(String code, String note) {
        var mine = own.held();
        var due = own.due(mine, code);
        ClaimRules.requireClaimable(due, now());
        put(mine, due, ClaimKind.WAS_THERE, null, null, note);
    }

    /**
     * Says how one makes up a session. It counts once the mentor, a lead of the session or the induction lead has
     * confirmed it. Again: nothing changes.
     *
     * @throws Refusal as {@link #claim}, and when the day or the other session will not do
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void makeUp(String code, MakeUp how) {
        if (!how.kind().makeUp()) {
            throw new IllegalArgumentException(how.kind() + " makes nothing up");
        }
        var mine = own.held();
        var due = own.due(mine, code);
        ClaimRules.requireClaimable(due, now());
        if (how.kind() == ClaimKind.OTHER_SESSION) {
            var other = others(mine, due).stream()
                    .filter(session -> Objects.equals(session.id(), how.instead()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("Choose the session that you go to instead."));
            put(mine, due, how.kind(), other.date(), other.id(), how.note());
        } else {
            put(mine, due, how.kind(), ClaimRules.requireDay(due, how.on(), today()), null, how.note());
        }
    }

    /** The sessions of other groups that one may go to instead of a missed one; none where nothing was missed. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public List<SeriesSessions.Other> others(String code) {
        var mine = own.mine();
        return others(mine, own.due(mine, code));
    }

    /**
     * Takes back what one has said.
     *
     * @throws Refusal when somebody has decided on it meanwhile
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void withdraw(long claimId) {
        var claim = mine(claimId);
        switch (claim.state()) {
            case OPEN -> rows.settle(claimId, Claim.State.WITHDRAWN, "");
            case CONFIRMED -> throw new Refusal(claim.settledBy() + " has confirmed it meanwhile, so it counts.");
            case DECLINED -> throw new Refusal(claim.settledBy() + " has declined it meanwhile.");
            case WITHDRAWN -> {
                // two taps
            }
        }
    }

    /**
     * Puts back what one has withdrawn.
     *
     * @throws Refusal when it can't be claimed any more, or something else is open about the session
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void putBack(long claimId) {
        var claim = mine(claimId);
        if (claim.state() != Claim.State.WITHDRAWN) {
            return;
        }
        if (rows.open(claim.induction(), claim.session()).isPresent()) {
            throw new Refusal("You have said something else about this session since, and that stands.");
        }
        rows.reopen(claimId);
    }

    private Claim mine(long claimId) {
        long me = own.me();
        directory.hold(me);
        return rows.find(claimId)
                .filter(claim -> claim.person() == me)
                .orElseThrow(() -> new Refusal("There is no such claim of yours any more."));
    }

    private void put(
            Ect mine, DueSession due, ClaimKind kind, @Nullable LocalDate on, @Nullable Long instead, String typed) {
        String note = TypedText.lines(typed);
        ClaimRules.requireShort(note);
        var open = rows.open(mine.induction().id(), due.session().id());
        if (open.isEmpty()) {
            news.asked(rows.insert(mine.induction().id(), due.session().id(), kind, on, instead, note));
        } else if (!same(open.get(), kind, on, note)) {
            throw new Refusal("Something you said about this session still waits to be confirmed. Withdraw it first.");
        }
    }

    private static boolean same(Claim open, ClaimKind kind, @Nullable LocalDate on, String note) {
        return open.kind() == kind
                && Objects.equals(open.on(), on)
                && open.note().equals(note);
    }

    private List<SeriesSessions.Other> others(Ect mine, DueSession due) {
        var day = due.session().date();
        return sessions.others(mine.induction().series(), day.minusMonths(MONTHS_BEFORE), day.plusYears(1));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
