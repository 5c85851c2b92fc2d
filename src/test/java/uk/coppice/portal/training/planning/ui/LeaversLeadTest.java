package uk.coppice.portal.training.planning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** A lead who leaves before the session, as those see it who can name somebody else. The clock stands at 14 January 2026. */
@ViewTest
class LeaversLeadTest {

    private final Browser browser;
    private final TestTrust trust;
    private long amy;
    private long ben;
    private long lea;

    LeaversLeadTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @BeforeEach
    void leaLeadsWithBenAndLeaves() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        lea = trust.person("Lea Lead");
        trust.post(lea, willow, StaffGroup.TEACHER).to("2026-01-16");
        trust.session("A").titled("Phonics refresher").led(lea, ben);
        trust.session("B").titled("On the last day").on("2026-01-16").led(lea, ben);
        trust.session("C").titled("Gone by").on("2026-01-06").led(lea, ben);
        trust.session("D").titled("Not held").on("2026-02-06").led(lea, ben).calledOff();
    }

    @Test
    void whoLeadsItTooIsAskedToChoose() {
        Acting.asStaff(ben);
        browser.open("");

        assertThat(Screen.words())
                .contains("Who leads Phonics refresher?")
                .contains("Tue 20 Jan, 3.45pm to 5pm. Lea Lead’s last day is Fri 16 Jan.")
                .doesNotContain("Who leads On the last day?", "Who leads Gone by?", "Who leads Not held?");
        assertThat(_get(Anchor.class, spec -> spec.withText("Choose a lead")).getHref())
                .isEqualTo("training/plan/session/A");
        browser.open("training/plan/session/A");
        assertThat(Screen.words()).contains("Edit this session");
    }

    @Test
    void aTrainingAdministratorIsAskedWithOrWithoutAPost() {
        Acting.as(amy, Roles.STAFF, Roles.TRAINING_ADMINISTRATOR);
        browser.open("");
        assertThat(Screen.words()).contains("Who leads Phonics refresher?");

        Acting.asAdministrator();
        browser.open("");
        assertThat(Screen.words()).contains("Who leads Phonics refresher?");

        Acting.as(new Viewer(null, "Tess Trainer", Set.of(Roles.TRAINING_ADMINISTRATOR), Set.of()));
        browser.open("");
        assertThat(Screen.words()).contains("Who leads Phonics refresher?");
    }

    @Test
    void othersAndWhoLeavesAreNot() {
        for (long person : new long[] {amy, lea}) {
            Acting.asStaff(person);
            browser.open("");
            assertThat(Screen.words()).doesNotContain("Who leads Phonics refresher?", "Choose a lead");
        }
        Acting.as(new Viewer(null, "Tim Trustee", Set.of(Roles.TRUSTEE), Set.of()));
        browser.open("");
        assertThat(Screen.words()).doesNotContain("Who leads Phonics refresher?", "Choose a lead");
    }

    @Test
    void manyAreOneThingToDo() {
        for (int day = 21; day < 24; day++) {
            trust.session("E-" + day).on("2026-01-" + day).led(lea);
        }
        Acting.asAdministrator();
        browser.open("");

        assertThat(Screen.words())
                .contains("4 sessions are led by somebody who leaves before")
                .contains("The next: Phonics refresher, Tue 20 Jan, 3.45pm to 5pm. Lea Lead’s last day is Fri 16 Jan.");
        assertThat(_find(Anchor.class, spec -> spec.withText("Choose a lead"))).hasSize(1);
    }

    @Test
    void theSessionsPageSaysSoToWhoMayEditIt() {
        Acting.asStaff(ben);
        browser.open("training/A");
        assertThat(Screen.words()).contains("Who leads it?", "Lea Lead’s last day is Fri 16 Jan, before this session.");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Choose somebody else to lead it"))
                        .getHref())
                .isEqualTo("training/plan/session/A");

        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words()).doesNotContain("last day is", "Choose somebody else");

        Acting.asStaff(ben);
        browser.open("training/B");
        assertThat(Screen.words()).doesNotContain("last day is", "Choose somebody else");
    }

    @Test
    void aNewPostEndsIt() {
        trust.post(lea, trust.school("Oak Primary"), StaffGroup.TEACHER).from("2026-01-19");
        Acting.asAdministrator();
        browser.open("");

        assertThat(Screen.words()).doesNotContain("Who leads Phonics refresher?");
    }
}
