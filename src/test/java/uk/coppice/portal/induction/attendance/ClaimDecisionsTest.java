package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.MarkHistory;

/** Who decides on a claim, and what comes of it. */
class ClaimDecisionsTest extends ClaimScene {

    @Test
    void aClaimIsNoAttendanceUntilALeadConfirmsIt() {
        desk.claim("E1", "I came in late, by the side door");
        assertThat(line("E1").due().state()).isEqualTo(DueSession.State.MISSED);

        Acting.asStaff(lead);
        var open = decisions.waitingForMe();
        assertThat(open).extracting(OpenClaim::name).containsExactly("Theo Vance");
        assertThat(open.getFirst().claim().note()).isEqualTo("I came in late, by the side door");
        assertThat(open.getFirst().mark()).isEqualTo(Mark.ABSENT);
        decisions.confirm(open.getFirst().claim().id());

        assertThat(decisions.open()).isEmpty();
        assertThat(history().getFirst())
                .extracting(
                        MarkHistory.Entry::mark,
                        MarkHistory.Entry::by,
                        MarkHistory.Entry::how,
                        MarkHistory.Entry::reason)
                .containsExactly(
                        Mark.ATTENDED,
                        "Leah Lead",
                        "confirmed after they said that they were there",
                        "They said that they were there");
        assertThat(history()).hasSize(2);
        Acting.asStaff(theo);
        assertThat(line("E1").due().state()).isEqualTo(DueSession.State.PRESENT);
        assertThat(claimed("E1").settledBy()).isEqualTo("Leah Lead");
    }

    @Test
    void aClaimOfARegisterThatIsNotFinishedIsAMarkInIt() {
        inductions.seminar("E2", "2026-01-13").led(lead);
        desk.claim("E2", "");
        assertThat(line("E2").due().state()).isEqualTo(DueSession.State.REGISTER_OPEN);

        Acting.asStaff(lead);
        decisions.confirm(decisions.open().getFirst().claim().id());

        Acting.asStaff(theo);
        assertThat(line("E2").due().mark()).isEqualTo(Mark.ATTENDED);
        assertThat(line("E2").due().state()).isEqualTo(DueSession.State.REGISTER_OPEN);
    }

    @Test
    void aDeclineSaysWhyAndLeavesTheMakeUp() {
        desk.claim("E1", "");
        long claim = claimed("E1").id();
        Acting.asStaff(lead);
        refused(() -> decisions.decline(claim, "  "), "Say in a few words why");
        decisions.decline(claim, "You left before the start");
        refused(() -> decisions.confirm(claim), "Leah Lead has declined it already");

        Acting.asStaff(theo);
        assertThat(claimed("E1").answer()).isEqualTo("You left before the start");
        desk.makeUp("E1", meeting("2026-01-14"));
        assertThat(claimed("E1").kind()).isEqualTo(ClaimKind.MEETING);
    }

    @Test
    void aMakeUpIsConfirmedByTheMentorOnceItsDayHasCome() {
        desk.makeUp("E1", new MakeUp(ClaimKind.RECORDING, LocalDate.of(2026, 1, 16), null, ""));
        Acting.asStaff(mentor);
        assertThat(decisions.waitingForMe()).isEmpty();
        long claim = decisions.open().getFirst().claim().id();
        refused(() -> decisions.confirm(claim), "Confirm it once it has been");

        clock.set("2026-01-16T08:00");
        assertThat(decisions.waitingForMe()).hasSize(1);
        decisions.confirm(claim);

        Acting.asStaff(lead);
        assertThat(history().getFirst())
                .extracting(MarkHistory.Entry::mark, MarkHistory.Entry::by)
                .containsExactly(Mark.MADE_UP, "Mona Mentor");
        Acting.asStaff(theo);
        assertThat(line("E1").due().state()).isEqualTo(DueSession.State.PRESENT);
    }

    @Test
    void mentorsDecideOnMakeUpsAloneAndOthersOnNothing() {
        desk.claim("E1", "");
        long claim = claimed("E1").id();
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        long former = trust.teacher("Fay Former", willow);
        inductions.support(induction, "MENTOR", former, "2024-09-01", "2025-08-31");

        for (long stranger : new long[] {mentor, former, theo, trust.teacher("Ned Nobody", willow)}) {
            Acting.asStaff(stranger);
            assertThat(decisions.open()).isEmpty();
            denied(() -> decisions.confirm(claim));
            denied(() -> decisions.decline(claim, "No"));
            denied(() -> decisions.takeBack(claim));
        }
        Acting.asLeaderOf(head, willow);
        denied(() -> decisions.confirm(claim));
        Acting.as(trust.teacher("Chidi Lead", willow), Roles.STAFF, Roles.ECT_LEAD);
        assertThat(decisions.open()).hasSize(1);
        decisions.confirm(claim);
    }

    @Test
    void anInductionLeadIsRemindedOnlyWhereNobodyIsNearer() {
        long chidi = trust.teacher("Chidi Lead", willow);
        inductions
                .seminar("EXT", "2025-12-03")
                .ledFromOutside("Kent Learning Hub")
                .delivered();
        desk.claim("E1", "");
        desk.claim("EXT", "");

        Acting.as(chidi, Roles.STAFF, Roles.ECT_LEAD);

        assertThat(decisions.open()).extracting(OpenClaim::code).containsExactlyInAnyOrder("E1", "EXT");
        assertThat(decisions.waitingForMe()).extracting(OpenClaim::code).containsExactly("EXT");
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        long claim;
        desk.claim("E1", "");
        claim = claimed("E1").id();
        Acting.as(theo, Roles.STAFF, Roles.ECT_LEAD);

        assertThat(decisions.open()).isEmpty();
        denied(() -> decisions.confirm(claim));
    }

    @Test
    void aConfirmationCanBeTakenBack() {
        desk.claim("E1", "");
        long claim = claimed("E1").id();
        Acting.asStaff(lead);
        decisions.confirm(claim);
        decisions.takeBack(claim);

        assertThat(history().getFirst().mark()).isEqualTo(Mark.ABSENT);
        assertThat(history()).hasSize(3);
        assertThat(decisions.open()).hasSize(1);
        decisions.confirm(claim);
        assertThat(history().getFirst().mark()).isEqualTo(Mark.ATTENDED);
    }

    @Test
    void withoutAMarkBeforeThereIsNoneAfterItIsTakenBack() {
        inductions.seminar("E2", "2025-12-03").led(lead).delivered();
        desk.claim("E2", "");
        long claim = claimed("E2").id();
        Acting.asStaff(lead);
        decisions.confirm(claim);
        decisions.takeBack(claim);

        Acting.asStaff(theo);
        assertThat(line("E2").due().mark()).isNull();
        assertThat(claimed("E2").open()).isTrue();
    }

    @Test
    void whatTheRegisterHasOvertakenAsksForNothing() {
        desk.claim("E1", "");
        long claim = claimed("E1").id();
        trust.together(() -> jdbc.sql("UPDATE attendance SET mark = 'PART' WHERE person_id = ?")
                .param(theo)
                .update());

        Acting.asStaff(lead);
        assertThat(decisions.open()).isEmpty();
        refused(() -> decisions.confirm(claim), "nothing to confirm");
    }

    @Test
    void leaveEnteredSinceTakesTheClaimItsPoint() {
        desk.claim("E1", "");
        long claim = claimed("E1").id();
        trust.absence(theo, "2025-12-01", null);

        Acting.asStaff(lead);
        refused(() -> decisions.confirm(claim), "does not count for them any more");
    }
}
