package uk.coppice.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

class MailKindTest {

    @ParameterizedTest
    @CsvSource({
        ", BOOKED, OWN, BOOKED, CONFIRMATIONS",
        ", BOOKED, ON_BEHALF, BOOKED, ",
        "WAITING, BOOKED, QUEUE, MOVED_UP, ",
        "REQUESTED, BOOKED, APPROVED, AGREED, ",
        ", REQUESTED, OWN, REQUESTED, CONFIRMATIONS",
        "WAITING, OFFERED, QUEUE, OFFERED, ",
        "OFFERED, BOOKED, OWN, BOOKED, CONFIRMATIONS",
        "OFFERED, CANCELLED, EXPIRED, OFFER_ENDED, ",
        "REQUESTED, CANCELLED, EXPIRED, NOT_AGREED, ",
        "REQUESTED, CANCELLED, DECLINED, NOT_AGREED, ",
        ", WAITING, OWN, WAITING, CONFIRMATIONS",
        "WAITING, CANCELLED, OWN, LEFT_LIST, ",
        "BOOKED, CANCELLED, OWN, CANCELLED, CONFIRMATIONS",
        "BOOKED, CANCELLED, LEAVER, CANCELLED, ",
        "CANCELLED, BOOKED, STAYING, BOOKED, ",
        "CANCELLED, CANCELLED, STAYING, NOT_BACK, ",
    })
    void whatIsSaidAndWhetherOneCanDoWithoutIt(
            @Nullable BookingState before,
            BookingState after,
            Cause cause,
            MailKind kind,
            @Nullable MailChoice choice) {
        assertThat(MailKind.of(before, after, cause)).isEqualTo(kind);
        assertThat(kind.choice(cause)).isEqualTo(choice);
    }
}
