package uk.coppice.portal.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.planning.SessionPlanner;

/** Who plans a session that somebody from outside leads has something to send them. */
@ViewTest
class FileToSendOnTest {

    private final MockMvc web;
    private final Browser browser;
    private final SessionPlanner planner;
    private final TestTrust trust;
    private long amy;

    FileToSendOnTest(WebApplicationContext portal, Browser browser, SessionPlanner planner, TestTrust trust) {
        this.web = MockMvcBuilders.webAppContextSetup(portal).build();
        this.browser = browser;
        this.planner = planner;
        this.trust = trust;
    }

    @BeforeEach
    void aTeacher() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asAdministrator();
    }

    @Test
    void thePageSaysThatTheyHearNothingAndHasTheFile() throws Exception {
        trust.session("OTP-1").titled("Phonics").ledFromOutside("Prof. Jones");
        browser.open("training/OTP-1");
        assertThat(Screen.words()).contains("Prof. Jones comes from outside the trust and gets no email");

        var answer = fetch(link());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getContentAsString())
                .contains("METHOD:PUBLISH", "SUMMARY:You lead: Phonics", "20260120T154500")
                .doesNotContain("ATTENDEE", "/training/OTP-1");
    }

    @Test
    void itsNumberRisesWithEachChangeAndCalledOffItTakesTheSessionOut() throws Exception {
        var session = trust.session("OTP-1").ledFromOutside("Prof. Jones");
        String before = fetch("training/OTP-1/calendar.ics").getContentAsString();
        planner.callOff(session.id(), "The hall is flooded");
        browser.open("training/OTP-1");
        assertThat(Screen.words()).contains("Tell them that it is called off");

        String after = fetch(link()).getContentAsString();
        assertThat(after).contains("METHOD:CANCEL");
        assertThat(number(after)).isGreaterThan(number(before));
    }

    @Test
    void othersAreToldNothingAndGetNothing() throws Exception {
        trust.session("OTP-1").ledFromOutside("Prof. Jones");
        trust.session("OTP-2").draft().ledFromOutside("Prof. Jones");
        trust.session("OTP-3").led(amy);
        assertThat(fetch("training/OTP-2/calendar.ics").getStatus()).isEqualTo(404);
        browser.open("training/OTP-3");
        assertThat(Screen.words()).doesNotContain("from outside the trust");

        Acting.asStaff(amy);
        browser.open("training/OTP-1");
        assertThat(Screen.words()).contains("Prof. Jones").doesNotContain("no email from the portal");
        assertThatThrownBy(() -> fetch("training/OTP-1/calendar.ics"))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    private String link() {
        return LocatorJ._get(Anchor.class, spec -> spec.withText("Calendar file to send on"))
                .getHref();
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return web.perform(get("/" + address)).andReturn().getResponse();
    }

    private static int number(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .map(line -> Integer.parseInt(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }
}
