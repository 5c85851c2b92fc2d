package uk.coppice.portal.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.training.SessionKind;

class CalendarAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    @Test
    void readsBackWhatItWrites() {
        String query = "month=2026-03&from=2026-02-01&to=2026-02-28&kind=otp&kind=ect&topic=Maths+%26+more"
                + "&venue=Online&places=left&after-school=&open=&q=caf%C3%A9&show=60";

        var place = CalendarAddress.of(QueryParameters.fromString(query));

        assertThat(CalendarAddress.of(place.query())).isEqualTo(place);
        assertThat(place.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(place.shown()).isEqualTo(60);
        assertThat(place.filters()).isEqualTo(7);
        var filter = place.filter();
        assertThat(filter.from()).isEqualTo("2026-02-01");
        assertThat(filter.to()).isEqualTo("2026-02-28");
        assertThat(filter.kinds()).containsExactlyInAnyOrder(SessionKind.OTP, SessionKind.ECT);
        assertThat(filter.topic()).isEqualTo("Maths & more");
        assertThat(filter.venue()).isEqualTo("Online");
        assertThat(filter.placesLeft()).isTrue();
        assertThat(filter.afterSchool()).isTrue();
        assertThat(filter.openToOthers()).isTrue();
        assertThat(filter.text()).isEqualTo("café");
    }

    @Test
    void startsFromToday() {
        assertThat(CalendarAddress.START.query().getQueryString()).isEmpty();
        assertThat(CalendarAddress.START.from(TODAY).from()).isEqualTo(TODAY);
        assertThat(CalendarAddress.START.filters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=+999999999-01-01",
                "to=2026-02-30",
                "kind=party",
                "month=13",
                "month=9999-12",
                "show=many",
                "show=-5",
                "places=none",
                "topic=",
                "q=%20",
                "unknown=1"
            })
    void leavesOutWhatItCannotRead(String query) {
        assertThat(CalendarAddress.of(QueryParameters.fromString(query))).isEqualTo(CalendarAddress.START);
    }

    @Test
    void aListHasAnEnd() {
        assertThat(CalendarAddress.of(QueryParameters.fromString("show=100000")).shown())
                .isEqualTo(CalendarAddress.LONGEST);
    }
}
