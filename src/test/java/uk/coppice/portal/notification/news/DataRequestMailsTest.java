package uk.coppice.portal.notification.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.dataprotection.request.MyRequests;
import uk.coppice.portal.dataprotection.request.RequestForm;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.notification.letter.Dress;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Who is written to about requests about data. Today is Wednesday 14 January 2026. */
@DatabaseTest
class DataRequestMailsTest {

    private final MyRequests requests;
    private final SaidNews said;
    private final TestTrust trust;
    private final TestClock clock;

    DataRequestMailsTest(
            MyRequests requests,
            NewsBook book,
            NewsCompose compose,
            Dress dress,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.requests = requests;
        this.said = new SaidNews(book, compose, dress, trust, clock, jdbc);
        this.trust = trust;
        this.clock = clock;
    }

    /** A data protection officer is often nobody's employee here. */
    @Test
    void whoHoldsTheRoleWithoutAPostIsWrittenTo() {
        long officer = trust.person("Dora Price");
        trust.email(officer, "dora.price@officers.example");
        trust.grantWithoutPost(officer, Roles.DATA_PROTECTION_OFFICER, "2025-09-01", null);
        long hr = trust.staff("Hugo Reid", null, StaffGroup.CENTRAL);
        trust.grant(hr, Roles.HR, "2025-09-01", null);

        somebodyAsks();

        assertThat(said.to(officer)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("A request about data");
            assertThat(letter.choices()).as("a page for staff").isNull();
        });
        assertThat(said.to(hr))
                .singleElement()
                .satisfies(letter -> assertThat(letter.choices()).endsWith("/account/mail"));
    }

    @Test
    void whoseRoleRestsIsNot() {
        long left = trust.person("Rita Rest");
        trust.post(left, trust.school("Oak Primary"), StaffGroup.CENTRAL).to("2025-12-31");
        trust.grant(left, Roles.HR, "2025-09-01", null);

        somebodyAsks();

        assertThat(said.noted(left)).isZero();
    }

    @Test
    void onTheirLastEveningTheyAreToldAtOnce() {
        clock.set("2026-01-14T20:00");
        long willow = trust.school("Willow Primary");
        long amy = trust.person("Amy Adams");
        trust.post(amy, willow, StaffGroup.TEACHER).to("2026-01-14");
        long ben = trust.teacher("Ben Brown", willow);

        asks(amy);
        asks(ben);

        assertThat(said.to(amy)).hasSize(1);
        assertThat(said.to(ben)).as("waits for the morning").isEmpty();
        assertThat(said.noted(ben)).isOne();
    }

    private void somebodyAsks() {
        asks(trust.teacher("Amy Adams", trust.school("Willow Primary")));
    }

    private void asks(long person) {
        Acting.asStaff(person);
        requests.ask(new RequestForm(RequestKind.ACCESS, null, "", ""));
    }
}
