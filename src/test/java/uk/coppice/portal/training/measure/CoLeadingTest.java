package uk.coppice.portal.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.training.measure.MadeUpYear.figure;
import static uk.coppice.portal.training.measure.MadeUpYear.people;
import static uk.coppice.portal.training.measure.MadeUpYear.request;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.training.SessionKind;

class CoLeadingTest {

    private final MadeUpYear year = new MadeUpYear();

    @Test
    void leadsAndCoLeadsOfASessionForTwoSchoolsCount() {
        year.teachers(year.willow, 1, 2, 3).teachers(year.oak, 4);
        year.session(SessionKind.ECT, "2025-10-01", 1, 2).to(3, 4);

        assertThat(figure(coLeading())).isEqualTo("2/4");
        assertThat(people(coLeading(), "reached")).containsExactly("1", "2");
    }

    @Test
    void oneSchoolIsNotAcrossTheTrust() {
        year.teachers(year.willow, 1, 2, 3).teachers(year.oak, 4);
        year.session(SessionKind.OTP, "2025-10-01", 4).to(1, 2, 3);

        assertThat(figure(coLeading())).isEqualTo("0/4");
        assertThat(people(coLeading(), "missed")).contains("4 led, but for one school or guests only", "1");
    }

    @Test
    void aLeadWhoIsMarkedBringsNoSchool() {
        year.teachers(year.willow, 1).teachers(year.oak, 2);
        year.session(SessionKind.OTP, "2025-10-01", 2).to(1, 2);

        assertThat(figure(coLeading())).isEqualTo("0/2");
    }

    @Test
    void oneAttendeeWithPostsAtTwoSchoolsIsEnough() {
        year.teachers(year.willow, 1, 2).teachers(year.oak, 2);
        year.session(SessionKind.OTP, "2025-10-01", 1).to(2);

        assertThat(figure(coLeading())).isEqualTo("1/2");
    }

    @Test
    void guestsAndTheCentralTeamBringNoSchool() {
        year.teachers(year.willow, 1, 2).teachers(null, 3);
        year.session(SessionKind.OTP, "2025-10-01", 1)
                .to(2, 3)
                .toGuestFrom(year.oak)
                .toGuestFrom(year.outside);

        assertThat(figure(coLeading())).isEqualTo("0/2");
    }

    @Test
    void aSchoolCountsFromTheDayItJoins() {
        year.teachers(year.willow, 1, 2).teachers(year.joining, 3);
        year.session(SessionKind.OTP, "2025-12-31", 1).to(2, 3);
        assertThat(figure(coLeading())).isEqualTo("0/3");

        year.session(SessionKind.OTP, "2026-01-01", 2).to(1, 3);
        assertThat(people(coLeading(), "reached")).containsExactly("2");
    }

    @Test
    void aSchoolThatHasLeftNeitherCountsNorBelongs() {
        year.teachers(year.willow, 1, 2).teachers(year.leaving, 3);
        year.session(SessionKind.OTP, "2026-01-01", 1).to(2, 3);
        assertThat(figure(coLeading())).isEqualTo("0/2");

        year.session(SessionKind.OTP, "2025-12-31", 1, 3).to(2, 3).to(3);
        assertThat(figure(coLeading())).isEqualTo("0/2");

        year.session(SessionKind.OTP, "2025-12-31", 1).to(2, 3);
        assertThat(figure(coLeading())).isEqualTo("1/2");
    }

    @Test
    void postsCountOnTheDayOfTheSession() {
        year.teachers(year.willow, 1, 2);
        year.post(3, year.oak, StaffGroup.TEACHER, "2020-01-01", "2025-10-01");
        year.session(SessionKind.OTP, "2025-10-02", 1).to(2, 3);
        year.session(SessionKind.OTP, "2025-10-01", 2).to(1, 3);

        assertThat(people(coLeading(), "reached")).containsExactly("2");
        assertThat(figure(coLeading())).isEqualTo("1/2");
    }

    @Test
    void theCentralTeamLeadsButIsNotSchoolBased() {
        year.teachers(year.willow, 1).teachers(year.oak, 2).teachers(null, 3);
        year.session(SessionKind.OTP, "2025-10-01", 3).to(1, 2);

        assertThat(figure(coLeading())).isEqualTo("0/2");
    }

    private Measurement coLeading() {
        return CoLeading.of(request(Map.of()), year.history(), year.training);
    }
}
