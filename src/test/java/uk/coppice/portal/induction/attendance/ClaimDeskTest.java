package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** What an early career teacher can say, and what not. */
class ClaimDeskTest extends ClaimScene {

    @Test
    void whatCannotBeClaimedIsRefusedInPlainWords() {
        inductions.seminar("NEXT", "2026-01-20").led(lead);
        inductions.seminar("TODAY", "2026-01-14").at("09:00", "10:30").led(lead);
        inductions.seminar("OWN", "2025-11-04").led(theo).delivered();
        trust.attended(inductions.seminar("THERE", "2025-11-11").led(lead).delivered(), theo);
        inductions.seminar("LEAVE", "2025-10-07").led(lead).delivered();
        trust.absence(theo, "2025-10-01", "2025-10-10");
        inductions.seminar("BEFORE", "2025-08-29").led(lead).delivered();
        trust.session("OTHER").on("2025-12-01").led(lead).delivered();

        refused(() -> desk.claim("NEXT", ""), "not over yet");
        refused(() -> desk.claim("TODAY", ""), "not over yet");
        refused(() -> desk.claim("OWN", ""), "led by the same person");
        refused(() -> desk.claim("THERE", ""), "You are marked “Present” already");
        refused(() -> desk.claim("LEAVE", ""), "on family leave on that day");
        refused(() -> desk.claim("BEFORE", ""), "before the induction began");
        refused(() -> desk.claim("OTHER", ""), "not one of your series");
        refused(() -> desk.claim("E1", "x".repeat(501)), "at most 500 characters");
        refused(() -> desk.makeUp("NEXT", meeting("2026-01-14")), "not over yet");
        Acting.asStaff(mentor);
        refused(() -> desk.claim("E1", ""), "no induction of yours");
        Acting.asAdministrator();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.claim("E1", ""));
        assertThat(claims()).isZero();
    }

    @Test
    void shortFamilyLeaveIsNotDueEither() {
        inductions.shortLeave(induction, "2025-12-01", "2025-12-05");

        assertThat(line("E1").due().notDue()).isEqualTo(NotDue.FAMILY_LEAVE);
    }

    @Test
    void twoTapsAreOneClaim() {
        desk.claim("E1", "I was there");
        desk.claim("E1", "I was there");

        assertThat(claims()).isOne();
        refused(() -> desk.makeUp("E1", meeting("2026-01-14")), "Withdraw it first");
    }

    @Test
    void twoTapsAtTheSameMomentAreOneClaim() throws Exception {
        var taps =
                atOnce(() -> asking(theo, () -> desk.claim("E1", "")), () -> asking(theo, () -> desk.claim("E1", "")));

        assertThat(taps).containsOnly("done");
        assertThat(claims()).isOne();
    }

    @Test
    void confirmedWhileItIsWithdrawnItIsOneOrTheOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            var session = inductions
                    .seminar("R" + round, "2025-12-0" + (3 + round))
                    .led(lead)
                    .delivered();
            Acting.asStaff(theo);
            desk.claim(session.code(), "");
            long claim = claimed(session.code()).id();

            var said = atOnce(
                    () -> asking(theo, () -> desk.withdraw(claim)), () -> asking(lead, () -> decisions.confirm(claim)));

            Acting.asStaff(theo);
            boolean confirmed = claimed(session.code()).state() == Claim.State.CONFIRMED;
            assertThat(said.get(0))
                    .isEqualTo(confirmed ? "Leah Lead has confirmed it meanwhile, so it counts." : "done");
            assertThat(said.get(1))
                    .isEqualTo(confirmed ? "done" : "They have withdrawn it meanwhile, so there is nothing to decide.");
            assertThat(line(session.code()).due().state() == DueSession.State.PRESENT)
                    .isEqualTo(confirmed);
        }
    }

    @Test
    void withdrawnItIsGoneAndCanBePutBack() {
        desk.claim("E1", "I was there");
        long claim = claimed("E1").id();
        desk.withdraw(claim);
        desk.withdraw(claim);
        Acting.asStaff(lead);
        assertThat(decisions.open()).isEmpty();
        refused(() -> decisions.confirm(claim), "They have withdrawn it");

        Acting.asStaff(theo);
        desk.putBack(claim);
        Acting.asStaff(lead);
        assertThat(decisions.open()).extracting(open -> open.claim().note()).containsExactly("I was there");
    }

    @Test
    void nobodyWithdrawsWhatAnotherSaid() {
        desk.claim("E1", "");
        long claim = claimed("E1").id();
        long other = trust.teacher("Olga Other", willow);
        inductions.since(other);

        Acting.asStaff(other);
        refused(() -> desk.withdraw(claim), "no such claim of yours");
        refused(() -> desk.putBack(claim), "no such claim of yours");
    }

    @Test
    void theDayOfAMakeUpIsLookedAt() {
        refused(() -> desk.makeUp("E1", new MakeUp(ClaimKind.MEETING, null, null, "")), "Choose the day");
        refused(() -> desk.makeUp("E1", meeting("2025-12-01")), "on or after the day of the session");
        refused(() -> desk.makeUp("E1", meeting("2026-12-03")), "within a year");
        desk.makeUp("E1", meeting("2026-12-02"));
    }

    @Test
    void aSessionOfAnotherGroupHasItsOwnDay() {
        var elsewhere = trust.session("G2")
                .kind(SessionKind.ECT)
                .series("ECT-Y1-B")
                .titled("Group B, seminar 1")
                .on("2025-12-09")
                .led(lead)
                .delivered();
        trust.attended(elsewhere, theo);
        assertThat(desk.others("E1")).extracting(other -> other.title()).containsExactly("Group B, seminar 1");
        refused(
                () -> desk.makeUp("E1", new MakeUp(ClaimKind.OTHER_SESSION, null, missed.id(), "")),
                "Choose the session that you go to instead");

        desk.makeUp("E1", new MakeUp(ClaimKind.OTHER_SESSION, null, elsewhere.id(), ""));

        Acting.asStaff(mentor);
        var open = decisions.waitingForMe().getFirst();
        assertThat(open.claim().on()).isEqualTo(LocalDate.of(2025, 12, 9));
        assertThat(open.insteadMark()).isEqualTo(Mark.ATTENDED);
    }
}
