package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.Cause;

class CollapseTest {

    private static final boolean TOLD = true;
    private static final boolean NOT_TOLD = false;

    @Test
    void bookedAndGivenUpOvernightComesToNothing() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.BOOKED, Cause.OWN)), news(MailKind.CANCELLED, Cause.OWN), NOT_TOLD);

        assertThat(collapse.replaced()).containsExactly(1L);
        assertThat(collapse.send()).isFalse();
    }

    @Test
    void bookedAndGivenUpByAColleagueOvernightComesToNothingToo() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.BOOKED, Cause.ON_BEHALF)),
                news(MailKind.CANCELLED, Cause.ON_BEHALF),
                NOT_TOLD);

        assertThat(collapse.send()).isFalse();
    }

    @Test
    void aPlaceThatOneBookedAndAnotherTookAwayIsSaidToBeGone() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.BOOKED, Cause.OWN)), news(MailKind.CANCELLED, Cause.ON_BEHALF), NOT_TOLD);

        assertThat(collapse.replaced()).containsExactly(1L);
        assertThat(collapse.send()).isTrue();
    }

    @Test
    void aCancellationOfWhatWasConfirmedIsSaid() {
        assertThat(Collapse.of(List.of(), news(MailKind.CANCELLED, Cause.OWN), TOLD)
                        .send())
                .isTrue();
        assertThat(Collapse.of(List.of(), news(MailKind.CANCELLED, Cause.OWN), NOT_TOLD)
                        .send())
                .isTrue();
    }

    @Test
    void givenUpAndBookedAgainOvernightComesToNothing() {
        var collapse =
                Collapse.of(List.of(waiting(1, MailKind.CANCELLED, Cause.OWN)), news(MailKind.BOOKED, Cause.OWN), TOLD);

        assertThat(collapse.replaced()).containsExactly(1L);
        assertThat(collapse.send()).isFalse();
    }

    @Test
    void whoGaveUpAPlaceAndIsOnlyInLineNowHearsSo() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.CANCELLED, Cause.OWN)), news(MailKind.WAITING, Cause.OWN), TOLD);

        assertThat(collapse.send()).isTrue();
    }

    @Test
    void calledOffReplacesWhateverWaits() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.BOOKED, Cause.OWN), waiting(2, MailKind.CHANGED, null, What.DATE_OR_TIME)),
                news(MailKind.CALLED_OFF, null),
                NOT_TOLD);

        assertThat(collapse.replaced()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(collapse.send()).isTrue();
    }

    @Test
    void calledOffAndBackOvernightComesToNothingForWhoKnewOfThePlace() {
        var off = List.of(waiting(1, MailKind.CALLED_OFF, null));

        assertThat(Collapse.of(off, news(MailKind.REINSTATED, null), TOLD).send())
                .isFalse();
        assertThat(Collapse.of(off, news(MailKind.REINSTATED, null), NOT_TOLD).send())
                .isTrue();
    }

    @Test
    void twoChangesAreOneMailThatNamesBoth() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.CHANGED, null, What.DATE_OR_TIME)),
                news(MailKind.CHANGED, null, What.PLACE),
                TOLD);

        assertThat(collapse.replaced()).containsExactly(1L);
        assertThat(collapse.what()).containsExactlyInAnyOrder(What.DATE_OR_TIME, What.PLACE);
    }

    @Test
    void aConfirmationThatWaitsTellsTheNewTimeByItself() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.BOOKED, Cause.OWN)),
                news(MailKind.CHANGED, null, What.DATE_OR_TIME),
                NOT_TOLD);

        assertThat(collapse.replaced()).isEmpty();
        assertThat(collapse.send()).isFalse();
    }

    @Test
    void leavingAListIsNoNews() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.WAITING, Cause.OWN)), news(MailKind.LEFT_LIST, Cause.OWN), NOT_TOLD);

        assertThat(collapse.replaced()).containsExactly(1L);
        assertThat(collapse.send()).isFalse();
    }

    @Test
    void putDownToLeadAndTakenOffOvernightComesToNothing() {
        var news = news(MailKind.LEAD_ENDED, Cause.ON_BEHALF);

        assertThat(Collapse.of(List.of(waiting(1, MailKind.YOU_LEAD, Cause.ON_BEHALF)), news, NOT_TOLD)
                        .send())
                .isFalse();
        assertThat(Collapse.of(List.of(waiting(1, MailKind.CHANGED, null)), news, NOT_TOLD)
                        .send())
                .as("somebody who leads since before such mails were written")
                .isTrue();
        assertThat(Collapse.of(List.of(), news(MailKind.YOU_LEAD, Cause.ON_BEHALF), TOLD)
                        .send())
                .as("told already")
                .isFalse();
    }

    @Test
    void aPlaceAndLeadingAreTwoMatters() {
        assertThat(MailKind.YOU_LEAD.sameMatter(MailKind.CANCELLED)).isFalse();
        assertThat(MailKind.BOOKED.sameMatter(MailKind.LEAD_ENDED)).isFalse();
        assertThat(MailKind.YOU_LEAD.sameMatter(MailKind.WITHDRAWN)).isTrue();
        assertThat(MailKind.BOOKED.sameMatter(MailKind.CANCELLED)).isTrue();
        assertThat(MailKind.CALLED_OFF.sameMatter(MailKind.BOOKED)).isTrue();
        assertThat(MailKind.CALLED_OFF.sameMatter(MailKind.YOU_LEAD)).isTrue();
    }

    @Test
    void remindersAndDigestsStandForThemselves() {
        var collapse = Collapse.of(
                List.of(waiting(1, MailKind.BOOKED, Cause.OWN)), news(MailKind.APPROVAL_ASKED, Cause.OWN), NOT_TOLD);

        assertThat(collapse.replaced()).isEmpty();
        assertThat(collapse.send()).isTrue();
    }

    private static Collapse.Waiting waiting(long id, MailKind kind, @Nullable Cause cause, What... what) {
        return new Collapse.Waiting(id, kind, cause, Set.of(what));
    }

    private static Mail.News news(MailKind kind, @Nullable Cause cause, What... what) {
        return new Mail.News(
                kind, 1, null, null, cause, null, Set.of(what), null, LocalDateTime.of(2026, 11, 17, 22, 0));
    }
}
