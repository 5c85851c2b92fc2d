package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Crowd;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;

/** Every way to a place at the same moment: booking, cancelling, agreeing, offers, swaps. The auditor finds nothing. */
@DatabaseTest
@Timeout(120)
class CrowdedRulesTest {

    private final BookingDesk desk;
    private final ApprovalDesk approvals;
    private final OfferDesk offers;
    private final SwapDesk swaps;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory history;
    private final Crowd crowd = new Crowd();

    CrowdedRulesTest(
            BookingDesk desk,
            ApprovalDesk approvals,
            OfferDesk offers,
            SwapDesk swaps,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.approvals = approvals;
        this.offers = offers;
        this.swaps = swaps;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        history = new DelegateHistory(jdbc);
    }

    @AfterEach
    void theAuditorFindsNothing() {
        assertThat(history.broken("booking")).isZero();
        assertThat(history.withoutOneCurrentRow("booking")).isZero();
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void noMoreOfASchoolAreOutThanItsLimitWhateverTheyBook() throws Exception {
        long willow = trust.school("Willow Primary");
        trust.coverLimit(willow, 3);
        var sessions = IntStream.range(0, 5)
                .mapToObj(i -> trust.session("OTP-" + i).on("2026-02-03").at("09:00", "11:00"))
                .toList();
        var staff = teachers(40, willow);
        for (int i = 0; i < staff.size(); i++) {
            long person = staff.get(i);
            var session = sessions.get(i % sessions.size());
            crowd.add(person, () -> desk.book(session.id(), person));
        }

        var refused = crowd.go();

        assertThat(refused)
                .hasSize(37)
                .allSatisfy(
                        reason -> assertThat(reason).startsWith("3 of 3 staff of Willow Primary are out that day."));
        assertThat(history.count("SELECT COUNT(*) FROM booking WHERE superseded = 0 AND state = 'BOOKED'"))
                .isEqualTo(3);
    }

    @Test
    void aSharedSessionIsSharedExactly() throws Exception {
        long willow = trust.school("Willow Primary");
        long elm = trust.school("Elm Primary");
        var session = trust.session("OTP-1").on("2026-02-03").places(10).share(3);
        for (long person : teachers(30, willow)) {
            crowd.add(person, () -> desk.book(session.id(), person));
        }
        for (long person : teachers(30, elm)) {
            crowd.add(person, () -> desk.book(session.id(), person));
        }

        crowd.go();

        assertThat(history.booked(session)).isEqualTo(6);
    }

    @Test
    void twoHundredInEveryWayBeforeTheFreeze() throws Exception {
        long willow = trust.school("Willow Primary");
        long elm = trust.school("Elm Primary");
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        trust.approval(willow, "HEAD", "ALL");
        trust.coverLimit(willow, 6);
        var session =
                trust.session("OTP-1").on("2026-02-03").at("13:00", "15:00").places(12);
        var holders = teachers(8, elm);
        var takers = teachers(8, elm);
        var others = teachers(30, elm);
        var askers = teachers(12, willow);
        var waiting = teachers(20, elm);
        trust.together(() -> {
            trust.booked(session, longs(holders));
            trust.waiting(session, longs(waiting));
        });
        for (int i = 0; i < holders.size(); i++) {
            long holder = holders.get(i);
            long taker = takers.get(i);
            Acting.asStaff(holder);
            swaps.propose(session.id(), holder, taker);
            crowd.add(taker, () -> swaps.take(session.id(), holder, taker));
            crowd.add(holder, () -> desk.cancel(session.id(), holder));
            crowd.add(taker, () -> desk.cancel(session.id(), taker));
        }
        others.forEach(person -> {
            crowd.add(person, () -> desk.book(session.id(), person));
            crowd.add(person, () -> desk.join(session.id(), person));
            crowd.add(person, () -> desk.cancel(session.id(), person));
        });
        var leader = new Viewer(head, "Helen Head", Set.of(Roles.STAFF, Roles.SCHOOL_LEADER), Set.of(willow));
        for (int i = 0; i < askers.size(); i++) {
            long person = askers.get(i);
            boolean agrees = i % 2 == 0;
            crowd.add(person, () -> desk.book(session.id(), person));
            crowd.add(person, () -> desk.join(session.id(), person));
            crowd.add(head, () -> {
                Acting.as(leader);
                if (agrees) {
                    approvals.agree(session.id(), person, "");
                } else {
                    approvals.decline(session.id(), person, "");
                }
            });
        }

        crowd.go();

        assertThat(taken(session.id())).isLessThanOrEqualTo(12);
    }

    @Test
    void offersAfterTheFreeze() throws Exception {
        long elm = trust.school("Elm Primary");
        var session =
                trust.session("OTP-1").on("2026-02-03").at("13:00", "15:00").places(10);
        var holders = teachers(10, elm);
        var waiting = teachers(40, elm);
        trust.together(() -> {
            trust.booked(session, longs(holders));
            trust.waiting(session, longs(waiting));
        });
        clock.set("2026-02-02T16:30");
        holders.forEach(person -> crowd.add(person, () -> desk.cancel(session.id(), person)));
        waiting.forEach(person -> {
            crowd.add(person, () -> offers.take(session.id(), person));
            crowd.add(person, () -> offers.decline(session.id(), person));
            crowd.add(person, () -> desk.leave(session.id(), person));
        });
        teachers(20, elm).forEach(person -> crowd.add(person, () -> desk.book(session.id(), person)));

        crowd.go();

        assertThat(taken(session.id())).isLessThanOrEqualTo(10);
    }

    @Test
    void aColleagueWhoTakesOnePlaceFromTwoTabsHasOne() throws Exception {
        long elm = trust.school("Elm Primary");
        var session = trust.session("OTP-1").on("2026-02-03").places(1);
        var two = teachers(2, elm);
        trust.booked(session, two.getFirst());
        Acting.asStaff(two.getFirst());
        swaps.propose(session.id(), two.getFirst(), two.getLast());
        for (int i = 0; i < 6; i++) {
            crowd.add(two.getLast(), () -> swaps.take(session.id(), two.getFirst(), two.getLast()));
        }

        assertThat(crowd.go()).isEmpty();

        assertThat(history.of(session, two.getLast())).containsExactly("BOOKED*");
        assertThat(history.of(session, two.getFirst())).containsExactly("BOOKED", "CANCELLED*");
    }

    private int taken(long session) {
        return history.count("SELECT COUNT(*) FROM booking WHERE superseded = 0 "
                + "AND state IN ('BOOKED', 'REQUESTED', 'OFFERED') AND session_id = " + session);
    }

    private List<Long> teachers(int count, long school) {
        var people = new ArrayList<Long>();
        trust.together(() -> IntStream.range(0, count)
                .forEach(i -> people.add(trust.teacher("Teacher No-" + school + "-" + people.size(), school))));
        return people;
    }

    private static long[] longs(List<Long> people) {
        return people.stream().mapToLong(Long::longValue).toArray();
    }
}
